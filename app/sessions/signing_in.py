"""Who is signed in, and how that begins and ends: each time under an id never seen before."""

from uuid import UUID

from app.sessions.cookies import LIFE
from app.sessions.notes import NOTE
from app.sessions.store import new_id, store
from app.sessions.visit import (
    ID_TOKEN,
    RENEWED,
    USER,
    Connection,
    Visit,
    seconds,
    see,
    visit,
)


def signed_in(connection: Connection) -> UUID | None:
    """The user id of this request's session, None when nobody is signed in."""
    user = visit(connection).fields.get(USER)
    return UUID(user) if user else None


async def begin_session(connection: Connection, user_id: UUID, id_token: str) -> bool:
    """Sign this person in here, whoever was before.

    False, and nobody new is signed in, if the session that asked has ended meanwhile: somebody
    signed out or in from another tab, and what they did last stands.
    """
    seen, id = visit(connection), new_id()
    fields = signed_in_fields(user_id, id_token)
    if not seen.id or not await store().change(seen.id, fields, drop=[NOTE], life=LIFE, to=id):
        return False
    see(connection, Visit(id, {**seen.without(NOTE), **fields}, cookie="set"))
    return True


async def end_session(connection: Connection) -> str:
    """Sign out here; the ID token to sign out with at the provider, empty if there is none."""
    seen = visit(connection)
    if seen.id:
        await store().end(seen.id)
    see(connection, Visit(cookie="delete"))
    return seen.fields.get(ID_TOKEN, "")


async def session_of(user_id: UUID, id_token: str = "") -> str:
    """The id of a new session of this person, for whoever needs one without a sign-in."""
    return await store().create(signed_in_fields(user_id, id_token), LIFE)


def signed_in_fields(user_id: UUID, id_token: str) -> dict[str, str]:
    """What a signed-in person's session holds."""
    return {USER: str(user_id), ID_TOKEN: id_token, RENEWED: str(seconds())}
