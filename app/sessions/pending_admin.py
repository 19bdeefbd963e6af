"""The cookie that names a browser's pending sign-in to the console."""

from litestar.datastructures import Cookie as SetCookie

from app.security.cookies import Cookie, cookie_name, secure
from app.sessions.visit import Connection

# Longer than a code works, so that somebody who comes late reads that it has expired.
LIFE = 60 * 60

PENDING_ADMIN_COOKIE = Cookie(
    name=cookie_name("npq-admin-sign-in"),
    purpose="Ties the code that we email you to the browser in which you asked for it",
    lasts="1 hour, or until you have signed in to the admin console",
)


def pending_admin(connection: Connection) -> str:
    """The name of this browser's pending sign-in, empty if it has none."""
    return connection.cookies.get(PENDING_ADMIN_COOKIE.name, "")


def pending_admin_cookie(pending: str) -> SetCookie:
    """The cookie that names a pending sign-in; without a name it deletes the browser's."""
    return SetCookie(
        PENDING_ADMIN_COOKIE.name,
        "/",
        pending,
        max_age=LIFE if pending else 0,
        secure=secure(),
        httponly=True,
        samesite="lax",
    )
