"""What of a walk is written into the registration, and what is kept for the next one."""

from collections.abc import Mapping
from datetime import date

from app.eligibility.rules import RULE_SET
from app.journey.facts import SoFar
from app.journey.funding import outcome_of
from app.journey.reading import read_day
from app.journey.steps import teacher_reference_number
from app.journey.walk import Walk

YES_OR_NO = (
    "work_in_england",
    "return_to_teaching_adviser",
    "ofsted_number",
    "headteacher",
    "first_five_years",
    "maths_mastery",
)
"""Columns that hold a boolean under the key of their answer."""

AS_ANSWERED = (
    "course",
    "provider",
    "work_setting",
    "kind_of_nursery",
    "employment_type",
    "itt_provider",
    "role",
    "employer",
    "headship_stage",
    "maths_understanding",
    "senco_role",
    "pay_for_course",
)
"""Columns that hold the answer of the same key."""

TYPED = teacher_reference_number.QUESTION.keys

WORK = (
    *TYPED,
    "work_in_england",
    "return_to_teaching_adviser",
    "work_setting",
    "kind_of_nursery",
    "ofsted_number",
    "childcare_provider",
    "workplace",
    "employment_type",
    "itt_provider",
    "role",
    "employer",
)
"""Keys that are suggested to the same person for another registration."""


def columns(walk: Walk) -> dict[str, object]:
    """The columns of the registration that answers and outcome fill; None for not on the path.

    `workplace` is the key of the record, such as "school:100000"; no references, no times.
    """
    answers = walk.answers
    return {
        **{key: _boolean(answers.get(key)) for key in YES_OR_NO},
        **{key: answers.get(key) for key in AS_ANSWERED},
        "course_start_before": _day(answers, "course_start_before"),
        "senco_start_date": _day(answers, "senco_start_date"),
        "typed_name": answers.get("full_name"),
        "typed_date_of_birth": _day(answers, "date_of_birth"),
        "typed_national_insurance_number": answers.get("national_insurance_number") or None,
        **_place(walk),
        **_funding(walk),
        "answers": stored_answers(walk),
    }


def stored_answers(walk: SoFar) -> dict[str, str]:
    """The answers on the path as the draft kept them, without those of the TRN question."""
    return {key: value for key, value in walk.answers.items() if key not in TYPED}


def work_answers(walk: SoFar) -> dict[str, str]:
    """The answers on the path that are suggested for the next registration."""
    return {key: walk.answers[key] for key in WORK if key in walk.answers}


def _boolean(answer: str | None) -> bool | None:
    return None if answer is None else answer == "yes"


def _day(answers: Mapping[str, str], key: str) -> date | None:
    return read_day(answers.get(key, ""))


def _place(walk: SoFar) -> dict[str, object]:
    place = None
    if "workplace" in walk.answers:
        place = walk.facts.workplace
    elif "childcare_provider" in walk.answers:
        place = walk.facts.childcare_provider
    return {
        "workplace": place.key if place else None,
        "workplace_name": place.name if place else None,
        "workplace_address": (place.address or None) if place else None,
        "workplace_identifier": place.identifier if place else None,
    }


def _funding(walk: SoFar) -> dict[str, object]:
    outcome = outcome_of(walk)
    return {
        "funding_code": outcome.code,
        "funding_result": outcome.result,
        "rule_set": RULE_SET,
    }
