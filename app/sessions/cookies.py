"""The cookies that belong to being signed in."""

from litestar.datastructures import Cookie as SetCookie

from app.security.cookies import Cookie, cookie_name, secure
from app.sessions.visit import Connection

DAY = 24 * 60 * 60
LIFE = 14 * DAY

SESSION_COOKIE = Cookie(
    name=cookie_name("npq"), purpose="Keeps you signed in", lasts="2 weeks after your last visit"
)
FRESH_COOKIE = Cookie(
    name=cookie_name("npq-fresh"),
    purpose="Makes the next person who signs in here after you registered give their own details",
    lasts="2 weeks, or until the next sign-in",
)


def session_cookie(id: str) -> SetCookie:
    """The cookie that names a session; without an id it deletes the browser's."""
    return _cookie(SESSION_COOKIE, id, LIFE if id else 0)


def fresh_cookie() -> SetCookie:
    """Set after a submission: the next sign-in in this browser asks for credentials again."""
    return _cookie(FRESH_COOKIE, "", LIFE)


def spent_fresh_cookie() -> SetCookie:
    """Deletes the cookie that asks for fresh credentials."""
    return _cookie(FRESH_COOKIE, "", 0)


def wants_fresh(connection: Connection) -> bool:
    """Whether somebody registered in this browser since the last sign-in."""
    return FRESH_COOKIE.name in connection.cookies


def _cookie(cookie: Cookie, value: str, life: int) -> SetCookie:
    return SetCookie(
        cookie.name, "/", value, max_age=life, secure=secure(), httponly=True, samesite="lax"
    )
