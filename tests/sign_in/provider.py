"""An OpenID provider over real HTTP that says whatever a test wants said, true or not."""

import json
import secrets
import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

from app.clock import now

Claims = dict[str, Any]
PERSON: Claims = {"email": "applicant@example.com", "name": "Robin Larkfield", "trn": "3000001"}


def new_key(kid: str) -> RSAKey:
    """A fresh signing key; without a kid it is published and used without one."""
    return RSAKey.generate_key(2048, {"kid": kid} if kid else None)


@cache
def usual_key() -> RSAKey:
    """The key that providers have unless a test says otherwise."""
    return new_key("usual")


@dataclass
class Told:
    """What the provider tells for one code."""

    id_token: str
    userinfo: Claims
    challenge: str


@dataclass
class Provider:
    """The provider: keys it publishes, codes it gave, requests it got.

    `down` makes it fail; `may_answer` holds its tokens back, `tokens_asked` counts who waits.
    `moods` by path: `hang` or `trickle` until `may_answer`, `fault`, `garbage` instead of JSON.
    """

    issuer: str = ""
    key: RSAKey = field(default_factory=usual_key)
    codes: dict[str, Told] = field(default_factory=dict)
    userinfo: dict[str, Claims] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    document: Claims = field(default_factory=dict)
    down: bool = False
    moods: dict[str, str] = field(default_factory=dict)
    tokens_asked: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    may_answer: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.may_answer.set()

    def consent(self, departure: str, subject: str = "somebody", **says: Any) -> str:
        """The return address after a person agreed; `says` overrides what the ID token says."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(departure).query).items()}
        key = says.pop("key", self.key)
        userinfo = {"sub": subject, **PERSON, **says.pop("userinfo", {})}
        claims = {
            "iss": self.issuer,
            "aud": asked["client_id"],
            "sub": subject,
            "nonce": asked["nonce"],
            "iat": int(now().timestamp()),
            "exp": int((now() + timedelta(hours=1)).timestamp()),
            **says,
        }
        header = {"alg": "RS256", **({"kid": key.kid} if key.kid else {})}
        token = jwt.encode(header, {k: v for k, v in claims.items() if v is not None}, key)
        code = secrets.token_urlsafe()
        self.codes[code] = Told(token, userinfo, asked["code_challenge"])
        return callback(code=code, state=asked["state"])

    def published(self, path: str) -> Claims | None:
        """The public documents."""
        if path == "/.well-known/openid-configuration":
            return discovery(self.issuer) | self.document
        return {"keys": [self.key.as_dict(private=False)]} if path == "/keys" else None

    def exchange(self, form: dict[str, list[str]]) -> Claims:
        """The tokens for a code, once, to whoever holds the verifier."""
        told = self.codes.pop(form["code"][0], None)
        verifier = form.get("code_verifier", [""])[0]
        if told is None or challenge(verifier) != told.challenge:
            return {"error": "invalid_grant"}
        bearer = secrets.token_urlsafe()
        self.userinfo[bearer] = told.userinfo
        return {"access_token": bearer, "token_type": "Bearer", "id_token": told.id_token}


def discovery(issuer: str) -> Claims:
    """The discovery document of a provider that can do everything."""
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "userinfo_endpoint": f"{issuer}/userinfo",
        "end_session_endpoint": f"{issuer}/end",
        "jwks_uri": f"{issuer}/keys",
    }


def challenge(verifier: str) -> str:
    """PKCE's S256 (RFC 7636, section 4.2)."""
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def callback(**query: str) -> str:
    """The path at which the service hears this from its provider."""
    return f"/sign-in/callback?{urlencode(query)}"


@contextmanager
def serving(provider: Provider) -> Iterator[Provider]:
    """The provider on a free port, until the block ends."""
    handler = type("Handler", (Handler,), {"provider": provider})
    server = ThreadingHTTPServer(("localhost", 0), handler)
    provider.issuer = f"http://localhost:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Handler(BaseHTTPRequestHandler):
    """The provider's HTTP side."""

    provider: Provider

    def do_GET(self) -> None:
        self.provider.asked.append(self.path)
        bearer = self.headers.get("Authorization", "").removeprefix("Bearer ")
        known = self.provider.userinfo.get(bearer)
        self.answer(known if self.path == "/userinfo" else self.provider.published(self.path))

    def do_POST(self) -> None:
        self.provider.asked.append(self.path)
        self.provider.tokens_asked.release()
        if not self.provider.moods:
            self.provider.may_answer.wait(5)
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.answer(self.provider.exchange(parse_qs(body)))

    def answer(self, said: Claims | None) -> None:
        status = (
            503 if self.provider.down else 404 if said is None else 400 if "error" in said else 200
        )
        mood = self.provider.moods.get(self.path, "")
        body = b"<html>" if mood == "garbage" else json.dumps(said or {}).encode()
        if mood == "hang":
            self.provider.may_answer.wait(5)
        self.send_response(500 if mood == "fault" else status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with suppress(OSError):  # whoever asked may have gone
            self.say(body, slowly=mood == "trickle")

    def say(self, body: bytes, *, slowly: bool) -> None:
        """The body at once, or a byte now and then, never silent for long."""
        while slowly and len(body) > 1 and not self.provider.may_answer.wait(0.02):
            self.wfile.write(body[:1])
            body = body[1:]
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""
