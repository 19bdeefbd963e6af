"""The session behind one request, as it was read and as it has become since."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import UUID

from litestar.connection import ASGIConnection

from app.clock import now

Connection = ASGIConnection[Any, Any, Any, Any]
USER, ID_TOKEN, RENEWED = "user", "id_token", "renewed"
VISIT = "npq_visit"


@dataclass(frozen=True, slots=True)
class Visit:
    """A session's id and fields, and what its cookie needs; without an id there is no session."""

    id: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    cookie: Literal["as it is", "set", "delete"] = "as it is"

    def without(self, name: str) -> dict[str, str]:
        """The fields but this one."""
        return {kept: value for kept, value in self.fields.items() if kept != name}


NOBODY = Visit()


def visit(connection: Connection) -> Visit:
    """The session of this request; none where no session middleware ran, as on a 404."""
    seen: Visit = connection.scope["state"].get(VISIT, NOBODY)
    return seen


def see(connection: Connection, seen: Visit) -> None:
    """From here on this request has that session."""
    connection.scope["state"][VISIT] = seen


def sound(fields: Mapping[str, str], *, id: str, numbers: tuple[str, ...]) -> bool:
    """Whether a session says what this release reads: another one's may say it differently.

    `id` may be missing, `numbers` must be there.
    """
    try:
        if id in fields:
            UUID(fields[id])
        return all(int(fields[name]) >= 0 for name in numbers)
    except (KeyError, ValueError):
        return False


def seconds() -> int:
    """The present moment in seconds since 1970."""
    return int(now().timestamp())
