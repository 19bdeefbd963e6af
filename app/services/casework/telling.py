"""What a person is emailed about their registration, in the transaction that gives the cause."""

from datetime import datetime

from app.eligibility.outcomes import MEANING
from app.emails.funding_decision import FundingDecision, funding_decision
from app.emails.registration_restored import RegistrationRestored, registration_restored
from app.services.casework.case import Case
from app.settings import settings


async def tell_decision(
    case: Case, version: int, decision: str, told: str | None, now: datetime
) -> None:
    """Promise a word about funding: `decision` is in_review again when one was reverted.

    `told` is the code of an outcome, or own words.
    """
    reason = MEANING[told].reason if told and told in MEANING else ""
    await funding_decision(
        registration=case.id,
        version=version,
        user=case.person,
        recipient=case.email,
        values=FundingDecision(
            **_about(case),
            decision=decision,  # type: ignore[arg-type]  # the database takes no other
            reason=reason,
            own_words="" if reason else told or "",
        ),
        due_at=now,
    )


async def tell_restored(case: Case, version: int, now: datetime) -> None:
    """Promise a word that an expired registration is active again."""
    await registration_restored(
        registration=case.id,
        version=version,
        user=case.person,
        recipient=case.email,
        values=RegistrationRestored(**_about(case)),
        due_at=now,
    )


def _about(case: Case) -> dict[str, str]:
    return {
        "name": case.name,
        "course": case.course.sentence,
        "course_name": case.course.name,
        "provider": case.provider,
        "link": f"{settings().public_url.rstrip('/')}/account/registrations/{case.id}",
    }
