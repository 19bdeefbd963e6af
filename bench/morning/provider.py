"""`python -m bench.morning.provider PORT`: an identity provider that is quick enough for a crowd.

A real OpenID provider over HTTP: discovery, keys, the code flow with PKCE and a client secret,
ID tokens signed with RS256, userinfo. The browser says who has signed in; there is no password.
"""

import json
import secrets
import sys
import time
from base64 import b64decode, urlsafe_b64encode
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode

import uvicorn
from joserfc import jwt
from joserfc.jwk import RSAKey

from bench.morning.people import claims_of
from tests.notify.http import lifespan, read

CLIENT, SECRET = "register-for-an-npq", "of-this-morning-only"
LIVES = 600
Said = dict[str, Any]


class Provider:
    """What it knows: its key, the codes it gave and the tokens that open userinfo."""

    def __init__(self, issuer: str) -> None:
        self.issuer = issuer
        self.key = RSAKey.generate_key(2048, {"kid": "morning"})
        self.codes: dict[str, tuple[Said, str]] = {}
        self.bearers: dict[str, str] = {}

    def discovery(self) -> Said:
        """Where everything is."""
        places = {"authorization": "authorize", "token": "token", "userinfo": "userinfo"}
        ends = {f"{name}_endpoint": f"{self.issuer}/{path}" for name, path in places.items()}
        end = {"end_session_endpoint": f"{self.issuer}/end", "jwks_uri": f"{self.issuer}/keys"}
        return {"issuer": self.issuer, **ends, **end}

    def agreed(self, asked: Said, subject: str) -> str:
        """Where to go back to, with a code, for somebody who has signed in."""
        if asked["client_id"] != CLIENT or asked["code_challenge_method"] != "S256":
            raise PermissionError("another client, or no PKCE")
        code = secrets.token_urlsafe()
        self.codes[code] = (asked, subject)
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def tokens(self, form: Said, authorization: str) -> Said | None:
        """The tokens for a code, once, to the client that holds its verifier; None for others."""
        asked, subject = self.codes.pop(form.get("code", ""), ({}, ""))
        proof = sha256(form.get("code_verifier", "").encode()).digest()
        challenge = urlsafe_b64encode(proof).rstrip(b"=").decode()
        same = asked.get("redirect_uri") == form.get("redirect_uri")
        if not same or asked["code_challenge"] != challenge or not ours(authorization):
            return None
        bearer, at = secrets.token_urlsafe(), int(time.time())
        self.bearers[bearer] = subject
        about = {"iss": self.issuer, "aud": CLIENT, "sub": subject, "nonce": asked["nonce"]}
        claims = {**about, "iat": at, "exp": at + LIVES}
        token = jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims, self.key)
        return {"access_token": bearer, "token_type": "Bearer", "id_token": token}


def ours(authorization: str) -> bool:
    """Whether the client's own name and secret came along."""
    given = b64decode(authorization.removeprefix("Basic ")).decode()
    return tuple(map(unquote, given.split(":"))) == (CLIENT, SECRET)


class Http:
    """The provider as an ASGI application."""

    def __init__(self, provider: Provider) -> None:
        self.provider = provider

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "lifespan":
            return await lifespan(receive, send)
        form = dict(parse_qsl((await read(receive)).decode()))
        asked = dict(parse_qsl(scope["query_string"].decode()))
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        said, place = self.answer(scope["path"], asked, form, headers)
        status = 303 if place else 200 if said is not None else 400
        body = json.dumps({"error": "invalid_grant"} if said is None else said).encode()
        sent = [(b"content-type", b"application/json"), (b"location", place.encode())]
        sent = [*sent[: 2 if place else 1], (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": sent})
        await send({"type": "http.response.body", "body": body})

    def answer(self, path: str, asked: Said, form: Said, headers: Said) -> tuple[Any, str]:
        """What is said, and where to go to instead if anywhere."""
        provider, header = self.provider, headers.get(b"authorization", "")
        if path == "/.well-known/openid-configuration":
            return provider.discovery(), ""
        if path == "/keys":
            return {"keys": [provider.key.as_dict(private=False)]}, ""
        if path == "/authorize":
            return {}, provider.agreed(asked, form["who"]) if form else ""
        if path == "/token":
            return provider.tokens(form, header), ""
        if path == "/userinfo":
            subject = provider.bearers.pop(header.removeprefix("Bearer "), "")
            return claims_of(subject) if subject else None, ""
        return {}, asked.get("post_logout_redirect_uri", "")  # the end of a session


if __name__ == "__main__":
    port = int(sys.argv[1])
    app = Http(Provider(f"http://127.0.0.1:{port}"))
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning", ws="none")
