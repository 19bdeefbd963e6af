"""The email that tells super admins of a change of the service's state (closure.md, 8.4)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from app.emails.promise import promise


@dataclass(frozen=True, slots=True)
class StateChanged:
    """From which state to which, by whom, when in UK time, and the whole address to see more."""

    before: str
    after: str
    who: str
    when: str
    link: str


async def state_changed(
    *, version: int, admin: str, recipient: str, values: StateChanged, due_at: datetime
) -> UUID | None:
    """Promise this email once per change and super admin, in the transaction of the change."""
    return await promise(
        template="state-changed",
        recipient=recipient,
        values=asdict(values),
        dedupe_key=f"state-changed:{version}:{admin}",
        due_at=due_at,
    )
