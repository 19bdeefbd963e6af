"""The words of the "registration received" email, taken from the walk that was submitted."""

from datetime import datetime
from uuid import UUID

from app.clock import uk_today
from app.eligibility.courses import COURSE
from app.eligibility.providers import PROVIDER
from app.emails.registration_submitted import RegistrationSubmitted
from app.journey.month import day_name, month_name, month_words
from app.journey.senco_help import senco_help
from app.journey.steps import pay_for_course
from app.journey.walk import Walk
from app.settings import settings


def submitted_words(
    registration: UUID, name: str, walk: Walk, now: datetime
) -> RegistrationSubmitted:
    """What the email says, in ready words (journey.md, section 10)."""
    answers, facts, outcome = walk.answers, walk.facts, walk.outcome
    assert outcome is not None  # only a complete walk is submitted
    course = COURSE[answers["course"]]
    today = uk_today(now)
    return RegistrationSubmitted(
        name=answers.get("full_name", name),
        course_name=course.name,
        course=course.sentence,
        provider=PROVIDER[answers["provider"]].name,
        submitted_on=day_name(today),
        course_start=month_words(facts.month)["course_start_row"],
        funding_result=outcome.result,
        reason=outcome.reason,
        payment=_payment(answers.get("pay_for_course", "")),
        senco_help=senco_help(answers, today),
        trn_typed="teacher_reference_number" in answers,
        month=month_name(facts.month) if facts.month else "",
        link=f"{settings().public_url.rstrip('/')}/account/registrations/{registration}",
    )


def _payment(value: str) -> str:
    return pay_for_course.QUESTION.label(value) if value else ""
