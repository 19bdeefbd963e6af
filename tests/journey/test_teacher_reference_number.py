from datetime import date

import pytest

from app.journey.mistakes import Mistakes
from app.journey.steps.teacher_reference_number import QUESTION, STEP
from tests.journey.cast import SENCO, TYPED, nothing_yet, walk

FORM = {
    "has_teacher_reference_number": "yes",
    "teacher_reference_number": "RP 12/34567",
    "full_name": "Rosalind  Example",
    "date_of_birth-day": "13",
    "date_of_birth-month": "12",
    "date_of_birth-year": "1980",
    "national_insurance_number": "qq 12 34 56 c",
}


def shown(**known):
    return QUESTION.shown(nothing_yet(trn_confirmed=False, **known))


def test_what_is_typed_is_kept_clean():
    assert STEP.parse(FORM, nothing_yet()) == TYPED


def test_enter_means_yes():
    without_button = {key: FORM[key] for key in FORM if key != "has_teacher_reference_number"}
    assert STEP.parse(without_button, nothing_yet()) == TYPED


def test_without_a_trn_no_field_is_checked_or_changed():
    sent = {"has_teacher_reference_number": "no", "full_name": ""}
    assert STEP.parse(sent, nothing_yet()) == {"has_teacher_reference_number": "no"}


def test_without_a_trn_nobody_gets_further():
    answers = TYPED | SENCO | {"has_teacher_reference_number": "no"}
    assert walk(answers, trn_confirmed=False).last.slug == "no-teacher-reference-number"


@pytest.mark.parametrize("key", ["teacher_reference_number", "full_name", "date_of_birth"])
def test_a_field_that_is_no_longer_right_is_asked_again(key):
    answers = TYPED | SENCO | {key: ""}
    assert walk(answers, trn_confirmed=False).last.slug == "teacher-reference-number"


def test_an_insurance_number_that_was_never_asked_for_does_not_stop_anybody():
    answers = {key: TYPED[key] for key in TYPED if key != "national_insurance_number"}
    assert walk(answers, trn_confirmed=False).last.slug == "course-start"


def test_name_and_date_of_birth_come_from_the_identity_account():
    account = {"name": "Rosalind Example", "date_of_birth": date(1980, 12, 13)}
    assert shown(**account) == {
        "full_name": "Rosalind Example",
        "date_of_birth-day": "13",
        "date_of_birth-month": "12",
        "date_of_birth-year": "1980",
    }


def test_the_latest_registration_goes_before_the_identity_account():
    filled = shown(prefill={"full_name": "Rosa Example"}, name="Rosalind Example")
    assert filled["full_name"] == "Rosa Example"


def test_the_draft_goes_before_everything_also_after_saying_no():
    answers = {**TYPED, "has_teacher_reference_number": "no"}
    filled = shown(answers=answers, prefill={"full_name": "Rosa Example"})
    assert filled["full_name"] == "Rosalind Example"
    assert filled["teacher_reference_number"] == "1234567"


def test_an_insurance_number_taken_out_does_not_come_back():
    answers = {**TYPED, "national_insurance_number": ""}
    filled = shown(answers=answers, prefill={"national_insurance_number": "QQ123456C"})
    assert filled["national_insurance_number"] == ""


def test_a_refused_page_shows_every_field_as_typed():
    form = {**FORM, "full_name": ""}
    with pytest.raises(Mistakes):
        STEP.parse(form, nothing_yet())
    assert QUESTION.typed(form)["teacher_reference_number"] == "RP 12/34567"
    assert QUESTION.typed(form)["date_of_birth-month"] == "12"
