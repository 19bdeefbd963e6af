"""The email that says a registration has arrived (journey.md, section 10)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from app.emails.promise import promise


@dataclass(frozen=True, slots=True)
class RegistrationSubmitted:
    """The words of one such email, ready to be read; nothing secret is among them.

    `course` is the sentence form, `course_name` the name; `reason` and `payment` are blank unless
    the result is `not_funded`, `month` is blank without one, `link` is the whole address.
    """

    course: str
    course_name: str
    provider: str
    submitted_on: str
    course_start: str
    funding_result: Literal["funded", "in_review", "not_funded"]
    link: str
    name: str = ""
    reason: str = ""
    payment: str = ""
    senco_help: tuple[str, ...] = ()
    trn_typed: bool = False
    month: str = ""


async def registration_submitted(
    *,
    registration: UUID,
    user: UUID,
    recipient: str,
    values: RegistrationSubmitted,
    due_at: datetime,
) -> UUID | None:
    """Promise this email once per registration, in the transaction that submits it."""
    return await promise(
        template="registration-submitted",
        recipient=recipient,
        values=asdict(values),
        dedupe_key=f"registration-submitted:{registration}",
        due_at=due_at,
        user=user,
        registration=registration,
    )
