import csv
from pathlib import Path

import pytest

from app.journey.journey import REGISTRATION
from app.journey.mistakes import Mistakes
from app.journey.month import month_words
from tests.journey.cast import NOVEMBER, SENCO, walk


def cases():
    with (Path(__file__).parent / "errors.csv").open(encoding="utf-8") as rows:
        return list(csv.DictReader(rows))


def refusal(slug, form):
    with pytest.raises(Mistakes) as refused:
        REGISTRATION.steps[slug].parse(form, walk(SENCO))
    return refused.value


def sent(case):
    return {case["field"]: "x" * 129 if case["sent"] == "LONG" else case["sent"]}


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case['field']}={case['sent']}")
def test_a_field_is_refused_with_its_sentence(case):
    mistakes = refusal(case["step"], sent(case))
    assert mistakes.sentences[case["field"]] == case["sentence"]
    assert case["field"] in mistakes.marks


@pytest.mark.parametrize("slug", sorted({case["step"] for case in cases()}))
def test_an_empty_form_is_refused_as_empty_fields_are(slug):
    first_of_each = {
        c["field"]: c["sentence"] for c in cases() if c["step"] == slug and not c["sent"]
    }
    assert first_of_each.items() <= refusal(slug, {}).sentences.items()


def test_every_question_that_can_be_refused_has_a_case():
    asked = {slug for slug, step in REGISTRATION.steps.items() if step.kind == "question"}
    assert asked - {case["step"] for case in cases()} == {"senco-start-date"}


def test_the_mistakes_of_a_page_stand_in_its_order():
    mistakes = refusal("teacher-reference-number", {"national_insurance_number": "?"})
    assert list(mistakes.sentences) == [
        "teacher_reference_number",
        "full_name",
        "date_of_birth-day",
        "national_insurance_number",
    ]


def test_the_course_start_error_follows_the_month():
    assert month_words(NOVEMBER)["course_start_missing"] == (
        "Select yes if you want to start a course before November 2024"
    )
    assert month_words(None)["course_start_missing"] == (
        "Select yes if you want to start one of these courses"
    )
