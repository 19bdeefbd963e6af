"""The email that says an expired registration is active again (closure.md, 8.2)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from app.emails.promise import promise


@dataclass(frozen=True, slots=True)
class RegistrationRestored:
    """The words of one such email, ready to be read."""

    course: str
    course_name: str
    provider: str
    link: str
    name: str = ""


async def registration_restored(
    *,
    registration: UUID,
    version: int,
    user: UUID,
    recipient: str,
    values: RegistrationRestored,
    due_at: datetime,
) -> UUID | None:
    """Promise this email once per version of the registration, in the reverting transaction."""
    return await promise(
        template="registration-restored",
        recipient=recipient,
        values=asdict(values),
        dedupe_key=f"registration-restored:{registration}:{version}",
        due_at=due_at,
        user=user,
        registration=registration,
    )
