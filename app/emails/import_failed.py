"""The email that tells super admins of a nightly import that was refused (closure.md, 8.4)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from app.emails.promise import promise


@dataclass(frozen=True, slots=True)
class ImportFailed:
    """The name of the kind of file, why it was refused, and the whole address to see more."""

    name: str
    why: str
    link: str


async def import_failed(
    *, run: UUID, admin: str, recipient: str, values: ImportFailed, due_at: datetime
) -> UUID | None:
    """Promise this email once per import and super admin, in the transaction of the refusal."""
    return await promise(
        template="import-failed",
        recipient=recipient,
        values=asdict(values),
        dedupe_key=f"import-failed:{run}:{admin}",
        due_at=due_at,
    )
