"""The admin behind a request."""

from dataclasses import dataclass
from uuid import UUID

from models import admin_query as query


@dataclass(frozen=True, slots=True)
class Admin:
    """Somebody who may use the console now; `super` as super admin."""

    id: UUID
    name: str
    email: str
    super: bool

    @property
    def label(self) -> str:
        """What they are called in records."""
        return self.name or self.email


async def admin_of(id: UUID, session_series: int) -> Admin | None:
    """The active admin behind a session, as the row says at this moment."""
    row = await query.active_admin(id, session_series)
    return None if row is None else Admin(id, row["name"], row["email"], row["super"])
