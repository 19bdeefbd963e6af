"""Sign-ins that have left for the provider: a few at once, ten minutes each, each used once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import msgspec

from app.sessions.cookies import LIFE
from app.sessions.store import store
from app.sessions.visit import RENEWED, USER, Connection, Visit, seconds, see, visit

PENDING = "pending:"
PENDING_LIFE = 10 * 60
PENDING_MOST = 5


@dataclass(frozen=True, slots=True)
class Pending:
    """What the return of one sign-in is checked against; `at` is in seconds since 1970."""

    nonce: str
    verifier: str
    wish: str
    at: int


async def put_pending(connection: Connection, state: str, pending: Pending) -> None:
    """Remember a sign-in under its state; the session begins with it if there is none yet."""
    seen = visit(connection)
    fields = {PENDING + state: msgspec.json.encode(pending).decode()}
    life = LIFE if USER in seen.fields else PENDING_LIFE
    drop = surplus(seen.fields)
    if seen.id and await store().change(seen.id, fields, drop=drop, life=life):
        see(connection, replace(seen, fields={**seen.fields, **fields}))
        return
    fields[RENEWED] = str(seconds())
    see(connection, Visit(await store().create(fields, PENDING_LIFE), fields, cookie="set"))


async def take_pending(connection: Connection, state: str) -> Pending | None:
    """The sign-in of this state, once; None if this browser has none, or not any more."""
    seen, name = visit(connection), PENDING + state
    if name not in seen.fields or not await store().take(seen.id, name):
        return None
    pending = read(seen.fields[name])
    see(connection, replace(seen, fields=seen.without(name)))
    return pending if pending and seconds() - pending.at < PENDING_LIFE else None


def read(kept: str) -> Pending | None:
    """A sign-in as it was kept; None where another release kept less of it."""
    try:
        return msgspec.json.decode(kept, type=Pending)
    except msgspec.DecodeError:
        return None


def surplus(fields: Mapping[str, str]) -> list[str]:
    """The pending sign-ins that make room for one more: expired ones, then the oldest."""
    ages = {
        name: seconds() - pending.at if (pending := read(value)) else PENDING_LIFE
        for name, value in fields.items()
        if name.startswith(PENDING)
    }
    newest_first = sorted(ages, key=ages.__getitem__)
    kept = [name for name in newest_first if ages[name] < PENDING_LIFE][: PENDING_MOST - 1]
    return [name for name in newest_first if name not in kept]
