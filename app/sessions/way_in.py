"""What a browser is to be told and shown at its next sign-in to the console, in a cookie."""

from dataclasses import dataclass
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

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
    fields = parse_qs(unquote(connection.cookies.get(WAY_IN_COOKIE.name, "")))
    to, word = (fields.get(name, [""])[0] for name in ("to", "word"))
    return WayIn(to if leads_into_console(to) else "", word)


def remembered(way: WayIn) -> SetCookie:
    """The cookie that remembers this; of an address too long for one, the path alone."""
    to = way.to if len(way.to) <= LONGEST else urlsplit(way.to).path[:LONGEST]
    return _cookie(quote(urlencode({"to": to, "word": way.word}), safe=""), LIFE)


def forgotten() -> SetCookie:
    """Deletes the cookie."""
    return _cookie("", 0)


def leads_into_console(address: str) -> bool:
    """Whether an address is one of ours that an admin may be sent to."""
    parts = urlsplit(address)
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
