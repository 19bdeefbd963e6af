"""One example of the values of every email; all of them are invented."""

from dataclasses import asdict
from typing import Any

from app.emails.registration_submitted import RegistrationSubmitted
from tests.emails.admin_samples import ADMIN_SAMPLES
from tests.emails.campaign_samples import CAMPAIGN_SAMPLES
from tests.emails.casework_samples import CASEWORK_SAMPLES
from tests.emails.late_samples import LATE_SAMPLES

SUBMITTED = {
    "name": "Robin Larkfield",
    "course": "the special educational needs co-ordinator (SENCO) NPQ",
    "course_name": "Special educational needs co-ordinator (SENCO)",
    "provider": "Teach First",
    "submitted_on": "10 May 2024",
    "course_start": "Before November 2024",
    "funding_result": "funded",
    "link": "http://localhost:8000/account/registrations/5f0c",
    "senco_help": ("You need to complete this NPQ by March 2026.", "It takes up to 22 months."),
    "trn_typed": True,
    "month": "November 2024",
}


def submitted(**changes: Any) -> RegistrationSubmitted:
    """The words of a registration, with these changes."""
    return RegistrationSubmitted(**{**SUBMITTED, **changes})


CONFIRMATION = {"later_courses": False, "link": "http://localhost:8000/sign-in?to=account"}

STATE_CHANGED = {
    "before": "partially closed",
    "after": "open",
    "who": "Schedule",
    "when": "9am on Friday 10 May 2024",
    "link": "http://localhost:8000/admin/service",
}
MONTH_ENDING = {
    "month": "November 2024",
    "reached_on": "1 November 2024",
    "link": "http://localhost:8000/admin/service",
}

IMPORT_FAILED = {
    "name": "Childcare providers",
    "why": "The column “Region” is missing from the header.",
    "link": "http://localhost:8000/admin/lists/childcare_provider/imports/5f0c",
}

SAMPLES = {
    "state-changed": STATE_CHANGED,
    "month-ending": MONTH_ENDING,
    "import-failed": IMPORT_FAILED,
    "registration-submitted": asdict(submitted()),
    **ADMIN_SAMPLES,
    **LATE_SAMPLES,
    **CASEWORK_SAMPLES,
    **CAMPAIGN_SAMPLES,
    "email-updates-confirmation": CONFIRMATION,
}
"""By template; a template without a sample fails its test."""
