"""The admins' session: a cookie of its own, an hour without a request, half a day in all."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from litestar.datastructures import Cookie as SetCookie
from litestar.datastructures import MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.middleware.session.server_side import (
    ServerSideSessionBackend,
    ServerSideSessionConfig,
)
from litestar.types import Message

from app.security.cookies import Cookie, cookie_name, secure
from app.sessions.store import store
from app.sessions.visit import NOBODY, RENEWED, Connection, Visit, seconds, see, sound, visit

IDLE, WHOLE = 60 * 60, 12 * 60 * 60
ADMIN, SERIES, BEGAN = "admin", "series", "began"

ADMIN_COOKIE = Cookie(
    name=cookie_name("npq-admin"),
    purpose="Keeps you signed in to the admin console",
    lasts="Until you close your browser; you are signed out after 60 minutes without using the"
    " console, and after 12 hours",
)


class AdminBackend(ServerSideSessionBackend):
    """Litestar's own would take over unknown ids and write on every answer."""

    def get_session_id(self, connection: Connection) -> str:
        """The id of this request's session, empty if it has none."""
        return visit(connection).id

    async def load_from_connection(self, connection: Connection) -> dict[str, Any]:
        """Read the session that the cookie names, and begin its hour again."""
        id = connection.cookies.get(self.config.key, "")
        fields = await store().read(id) if id else {}
        now = {RENEWED: str(seconds())}
        if alive(fields) and await store().change(id, now, life=life(fields)):
            see(connection, Visit(id, {**fields, **now}))
        else:
            see(connection, replace(NOBODY, cookie="delete" if id else "as it is"))
        return {}

    async def store_in_message(
        self, scope_session: object, message: Message, connection: Connection
    ) -> None:
        """Send the cookie if it changed; everything else was written when it happened."""
        seen = visit(connection)
        if seen.cookie != "as it is":
            chosen = admin_cookie(seen.id if seen.cookie == "set" else "")
            headers = MutableScopeHeaders.from_message(message)
            headers.add("Set-Cookie", chosen.to_header(header=""))


@dataclass
class AdminSessionConfig(ServerSideSessionConfig):
    """Litestar's settings of the admins' session; `.middleware` goes on the console."""

    _backend_class = AdminBackend


def admin_session_config() -> AdminSessionConfig:
    """The admins' session, for the console's routes only."""
    return AdminSessionConfig(key=ADMIN_COOKIE.name, max_age=WHOLE, scopes={ScopeType.HTTP})


def admin_signed_in(connection: Connection) -> tuple[UUID, int] | None:
    """Id and series of the admin whose session it is, None when nobody is signed in."""
    fields = visit(connection).fields
    return (UUID(fields[ADMIN]), int(fields[SERIES])) if ADMIN in fields else None


async def admin_in_cookie(connection: Connection) -> tuple[UUID, int] | None:
    """Id and series of the admin whom the cookie names, where no session has been read yet."""
    id = connection.cookies.get(ADMIN_COOKIE.name, "")
    fields = await store().read(id) if id else {}
    return (UUID(fields[ADMIN]), int(fields[SERIES])) if alive(fields) else None


def session_has_ended(connection: Connection) -> bool:
    """Whether the browser named a session that is no more."""
    return visit(connection).cookie == "delete"


async def begin_admin_session(connection: Connection, admin_id: UUID, series: int) -> None:
    """Sign this admin in here under an id never seen before; whoever was before is signed out."""
    await end_admin_session(connection)
    fields = fields_of(admin_id, series)
    see(connection, Visit(await store().create(fields, IDLE), fields, cookie="set"))


async def end_admin_session(connection: Connection) -> None:
    """Sign out of the console here."""
    seen = visit(connection)
    if seen.id:
        await store().end(seen.id)
    see(connection, Visit(cookie="delete"))


async def keep_in_session(connection: Connection, name: str, value: str) -> None:
    """Keep one id under this name, if the session is still there."""
    seen = visit(connection)
    if seen.id and await store().change(seen.id, {name: value}, life=life(seen.fields)):
        see(connection, replace(seen, fields={**seen.fields, name: value}))


async def take_from_session(connection: Connection, name: str) -> str:
    """What was kept under this name, once; empty if there is nothing."""
    seen = visit(connection)
    if name not in seen.fields or not await store().take(seen.id, name):
        return ""
    see(connection, replace(seen, fields=seen.without(name)))
    return seen.fields[name]


async def session_of_admin(admin_id: UUID, series: int = 0) -> str:
    """The id of a new session of this admin, for whoever needs one without a sign-in."""
    return await store().create(fields_of(admin_id, series), IDLE)


def fields_of(admin_id: UUID, series: int) -> dict[str, str]:
    """What the session of an admin begins with."""
    moment = str(seconds())
    return {ADMIN: str(admin_id), SERIES: str(series), BEGAN: moment, RENEWED: moment}


def alive(fields: dict[str, str]) -> bool:
    """Whether a session with these fields still counts, by the service's own clock."""
    if ADMIN not in fields or not sound(fields, id=ADMIN, numbers=(SERIES, BEGAN, RENEWED)):
        return False
    return seconds() - int(fields[RENEWED]) < IDLE and seconds() - int(fields[BEGAN]) < WHOLE


def life(fields: Any) -> int:
    """How many seconds a session may rest from now on."""
    return min(IDLE, max(1, WHOLE - (seconds() - int(fields[BEGAN]))))


def admin_cookie(id: str) -> SetCookie:
    """The cookie that names an admin's session; without an id it deletes the browser's."""
    return SetCookie(
        ADMIN_COOKIE.name,
        "/",
        id,
        max_age=None if id else 0,
        secure=secure(),
        httponly=True,
        samesite="lax",
    )
