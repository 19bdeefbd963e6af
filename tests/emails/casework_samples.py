"""One example of the values of every email about casework; all of them are invented."""

from dataclasses import asdict
from typing import Any

from app.emails.funding_decision import FundingDecision
from app.emails.registration_expired import RegistrationExpired
from app.emails.registration_restored import RegistrationRestored

ABOUT = {
    "name": "Robin Larkfield",
    "course": "the headship NPQ",
    "course_name": "Headship",
    "provider": "Teach First",
    "link": "http://localhost:8000/account/registrations/5f0c",
}


def decided(**changes: Any) -> dict[str, Any]:
    """The values of an email about funding, with these changes."""
    return asdict(FundingDecision(**{**ABOUT, "decision": "funded", **changes}))


def restored(**changes: Any) -> dict[str, Any]:
    """The values of an email about a registration that is active again, with these changes."""
    return asdict(RegistrationRestored(**{**ABOUT, **changes}))


def expired(**changes: Any) -> dict[str, Any]:
    """The values of an email about an expired registration, with these changes."""
    return asdict(RegistrationExpired(**{**ABOUT, "told": True, "open": True, **changes}))


CASEWORK_SAMPLES = {
    "funding-decision": decided(decision="not_funded", reason="you work outside England"),
    "registration-restored": restored(),
    "registration-expired": expired(),
}
