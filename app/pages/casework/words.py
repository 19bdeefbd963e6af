"""What the console says after work on a registration, and in the cells of its pages."""

from collections.abc import Mapping

from app.eligibility.outcomes import MEANING
from app.journey.month import day_name
from app.pages.casework.tags import OUTCOMES, PLACES, STARTED
from app.services.casework.case import Case
from app.services.casework.progress import Saved

NOTHING = "–"
_DECIDED: Mapping[str, str] = {"funded": "eligible", "not_funded": "not eligible"}
_REVERTED: Mapping[str, str] = {
    "status": "The registration of {title} is now pending.",
    "funding": "The funding of {title} is in review again. We have emailed {email}.",
    "expiry": "The registration of {title} is active again. We have emailed {email}.",
}


def saved(done: Saved) -> str:
    """What the progress form did; blank when nothing was changed."""
    case, progress = done.case, done.progress
    if progress.provider_status != case.provider_status:
        return f"The registration of {case.title} is now {progress.provider_status}."
    if done.changed:
        return f"The progress of the registration of {case.title} is saved."
    return noted(case) if done.noted else ""


def noted(case: Case) -> str:
    """After a note."""
    return f"The note about the registration of {case.title} is added."


def decided(case: Case, result: str) -> str:
    """After a decision on funding."""
    return (
        f"The funding of {case.title} is decided: {_DECIDED[result]}. We have emailed {case.email}."
    )


def reverted(case: Case, what: str) -> str:
    """After something was taken back."""
    return _REVERTED[what].format(title=case.title, email=case.email)


def told_reason(told: str | None) -> str:
    """The reason that a person is told: that of an outcome, or own words."""
    if told and told in MEANING:
        return f"{MEANING[told].console}: “because {MEANING[told].reason}”"
    return told or NOTHING


def start(case: Case) -> str:
    """Whether the course has started, when, and who said so."""
    words = STARTED[case.started]
    if case.started_on is not None:
        words += f" on {day_name(case.started_on)}"
    return f"{words}, said by {case.started_source}" if case.started_source else words


def outcome(case: Case) -> str:
    """How the course ended."""
    return OUTCOMES[case.outcome or ""]


def place(case: Case) -> str:
    """Whether the provider has a funded place for the person."""
    return PLACES[case.funded_place]
