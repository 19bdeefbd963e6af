"""The emails that say a review expired a registration (closure.md, section 8.2)."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from json import dumps
from uuid import UUID

from models.registration_email_query import promise_each

TEMPLATE = "registration-expired"


@dataclass(frozen=True, slots=True)
class RegistrationExpired:
    """The words of one such email; `told` when the provider said that the course was not begun.

    `link` leads to the service when it is `open`, else to where email updates are requested.
    """

    course: str
    course_name: str
    provider: str
    told: bool
    open: bool
    link: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One such email, about one version of one registration."""

    registration: UUID
    version: int
    user: UUID
    recipient: str
    values: RegistrationExpired


async def registrations_expired(letters: Sequence[Letter], due_at: datetime) -> int:
    """Promise these emails, each once for its expiry, in the transaction of that; how many."""
    return await promise_each(
        TEMPLATE,
        due_at,
        [
            (
                letter.registration,
                letter.user,
                letter.recipient,
                dumps(asdict(letter.values)),
                f"{TEMPLATE}:{letter.registration}:{letter.version}",
            )
            for letter in letters
        ],
    )
