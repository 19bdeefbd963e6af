"""Litestar's session slot, filled from Redis by one read and never written behind one's back."""

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from litestar.datastructures import MutableScopeHeaders
from litestar.enums import ScopeType
from litestar.middleware.session.server_side import (
    ServerSideSessionBackend,
    ServerSideSessionConfig,
)
from litestar.types import Message

from app.sessions.cookies import DAY, LIFE, SESSION_COOKIE, session_cookie
from app.sessions.store import SessionsAway, store
from app.sessions.visit import NOBODY, RENEWED, USER, Connection, Visit, seconds, see, sound, visit


class Backend(ServerSideSessionBackend):
    """Litestar's own would take over unknown ids and write on every answer."""

    def get_session_id(self, connection: Connection) -> str:
        """The id of this request's session, empty if it has none."""
        return visit(connection).id

    async def load_from_connection(self, connection: Connection) -> dict[str, Any]:
        """Read the session that the cookie names; an id that we do not know counts as none."""
        id = connection.cookies.get(self.config.key, "")
        fields = await store().read(id) if id else {}
        known = sound(fields, id=USER, numbers=(RENEWED,))
        known = known and seconds() - int(fields[RENEWED]) < LIFE
        see(connection, Visit(id, fields) if known else NOBODY)
        return {}

    async def store_in_message(
        self, scope_session: object, message: Message, connection: Connection
    ) -> None:
        """Send the cookie if it changed; everything else was written when it happened."""
        # Renewal can wait for the next request if Redis has gone away meanwhile.
        with suppress(SessionsAway):
            await renew(connection)
        seen = visit(connection)
        if seen.cookie != "as it is":
            chosen = session_cookie(seen.id if seen.cookie == "set" else "")
            headers = MutableScopeHeaders.from_message(message)
            headers.add("Set-Cookie", chosen.to_header(header=""))


@dataclass
class SessionConfig(ServerSideSessionConfig):
    """Litestar's settings of the applicants' session; `.middleware` goes on their routes."""

    _backend_class = Backend


def session_config() -> SessionConfig:
    """The applicants' session: two weeks from the last visit; opt `skip_session` leaves it out."""
    return SessionConfig(key=SESSION_COOKIE.name, max_age=LIFE, scopes={ScopeType.HTTP})


async def renew(connection: Connection) -> None:
    """Once a day a visit begins the two weeks again, in Redis and in the browser."""
    seen = visit(connection)
    if USER not in seen.fields or seconds() - int(seen.fields[RENEWED]) < DAY:
        return
    fields = {RENEWED: str(seconds())}
    if await store().change(seen.id, fields, life=LIFE):
        see(connection, replace(seen, fields={**seen.fields, **fields}, cookie="set"))
