"""The two earlier registrations of the demo person who has some."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from app.clock import uk_today
from app.eligibility.rules import RULE_SET
from app.services.demo_people import Person
from app.services.demo_places import HILLSIDE

_DEMO = UUID("6f0d2b3a-0c5e-4f5e-9d0a-2f6f3c1d7e11")

_ANSWERS = {
    "course_start": "yes",
    "provider_check": "yes",
    "work_in_england": "yes",
    "return_to_teaching_adviser": "no",
    "work_setting": "a_school",
    "workplace": f"school:{HILLSIDE}",
}


def registrations(person: Person, now: datetime, start: date) -> list[dict[str, Any]]:
    """Columns of a passed registration of two years ago and of a new one that waits."""
    passed = {
        "course": "npq-leading-literacy",
        "provider": "teach_first",
        "submitted_at": now - timedelta(days=730),
        "course_start_before": start.replace(year=start.year - 2),
        "funding_code": "ineligible_establishment_not_a_pp50",
        "funding_result": "not_funded",
        "pay_for_course": "school",
        "provider_status": "accepted",
        "started": "started",
        "started_on": uk_today(now) - timedelta(days=690),
        "started_source": "Teach First",
        "outcome": "passed",
    }
    waiting = {
        "course": "npq-headship",
        "provider": "ambition_institute",
        "submitted_at": now - timedelta(days=14),
        "course_start_before": start,
        "funding_code": "funded",
        "funding_result": "funded",
    }
    return [{**common(person), **one, **identity(one)} for one in (passed, waiting)]


def common(person: Person) -> dict[str, Any]:
    """What both hold: who, and where this person works."""
    return {
        "trn": person.trn,
        "trn_verified": True,
        "work_in_england": True,
        "return_to_teaching_adviser": False,
        "work_setting": "a_school",
        "workplace_name": "Hillside School",
        "workplace_address": "1 Mill Lane, Manchester",
        "workplace_identifier": HILLSIDE,
        "rule_set": RULE_SET,
    }


def identity(one: dict[str, Any]) -> dict[str, Any]:
    """The same identifier at every run, and the answers the registration was made of."""
    course, provider = one["course"], one["provider"]
    paying = {"pay_for_course": one["pay_for_course"]} if "pay_for_course" in one else {}
    return {
        "id": uuid5(_DEMO, course),
        "draft_key": uuid5(_DEMO, f"draft {course}"),
        "information_shared_at": one["submitted_at"],
        "answers": {**_ANSWERS, "course": course, "provider": provider, **paying},
    }
