"""Who may speak to Notify: a JSON web token for each request, signed with the key's secret."""

import time

import jwt

BOUND = 30  # seconds that a clock may be wrong


class NotAllowed(Exception):
    """The sentence with which Notify refuses a token."""

    def __init__(self, status, sentence):
        super().__init__(sentence)
        self.status, self.sentence = status, sentence


def check(header, service, secret):
    """Raise NotAllowed unless this Authorization header proves the key, as Notify checks it."""
    scheme, _, token = (header or "").partition(" ")
    if scheme != "Bearer" or not token:
        raise NotAllowed(401, "Unauthorized: authentication token must be provided")
    issuer, algorithm = claims_of(token)
    if algorithm != "HS256":
        raise NotAllowed(403, "Invalid token: algorithm used is not HS256")
    if issuer != service:
        raise NotAllowed(403, "Invalid token: service not found")
    check_signature(token, secret)


def claims_of(token):
    try:
        issuer = jwt.decode(token, options={"verify_signature": False}).get("iss")
        return issuer, jwt.get_unverified_header(token).get("alg")
    except jwt.PyJWTError:
        raise NotAllowed(403, "Invalid token: signature, api token is not valid") from None


def check_signature(token, secret):
    try:
        known = jwt.decode(token, secret, algorithms=["HS256"], options={"verify_iat": False})
        issued = int(known["iat"])
    except (jwt.PyJWTError, KeyError, ValueError):
        raise NotAllowed(403, "Invalid token: API key not found") from None
    if abs(time.time() - issued) > BOUND:
        clock = "Error: Your system clock must be accurate to within 30 seconds"
        raise NotAllowed(403, clock)
