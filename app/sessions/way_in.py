"""What a browser is to be told and shown at its next sign-in to the console, in a cookie."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from urllib.parse import urlsplit

import msgspec
from litestar.datastructures import Cookie as SetCookie

from app.security.cookies import Cookie, cookie_name, secure
from app.sessions.visit import Connection

LIFE = 60 * 60
LONGEST = 2000
CONSOLE = "/admin"

WAY_IN_COOKIE = Cookie(
    name=cookie_name("npq-admin-page"),
    purpose="Remembers the page of the admin console that you asked for before you signed in",
    lasts="1 hour, or until you have signed in",
)


@dataclass(frozen=True, slots=True)
class WayIn:
    """The address to open after sign-in, and the name of what the sign-in page says first."""

    to: str = ""
    word: str = ""


def way_in(connection: Connection) -> WayIn:
    """What this browser remembers; an address that leads elsewhere counts as none."""
    try:
        kept = urlsafe_b64decode(connection.cookies.get(WAY_IN_COOKIE.name, ""))
        way = msgspec.json.decode(kept, type=WayIn)
    except (ValueError, msgspec.DecodeError):
        return WayIn()
    return way if leads_into_console(way.to) else WayIn(word=way.word)


def remembered(way: WayIn) -> SetCookie:
    """The cookie that remembers this; of an address too long for one, the path alone."""
    to = way.to if len(way.to) <= LONGEST else urlsplit(way.to).path[:LONGEST]
    kept = msgspec.json.encode(WayIn(to, way.word))
    return _cookie(urlsafe_b64encode(kept).decode(), LIFE)


def forgotten() -> SetCookie:
    """Deletes the cookie."""
    return _cookie("", 0)


def leads_into_console(address: str) -> bool:
    """Whether an address is one of ours that an admin may be sent to."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if not (address.isascii() and address.isprintable()):  # as `quote` leaves every address
        return False
    inside = parts.path == CONSOLE or parts.path.startswith(f"{CONSOLE}/")
    return inside and not (parts.scheme or parts.netloc) and "\\" not in address


def _cookie(value: str, life: int) -> SetCookie:
    return SetCookie(
        WAY_IN_COOKIE.name,
        "/",
        value,
        max_age=life,
        secure=secure(),
        httponly=True,
        samesite="lax",
    )
