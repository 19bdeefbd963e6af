import pytest

from app.journey.mistakes import Mistakes
from app.journey.steps import employer, role, teacher_reference_number
from tests.journey.cast import nothing_yet


def test_a_text_is_kept_clean():
    assert role.QUESTION.parse({"role": "  Head\tof \x00 maths "}, nothing_yet()) == {
        "role": "Head of maths"
    }


def test_the_limit_counts_what_is_left_after_cleaning():
    long_enough = f"  {'x' * 128}  "
    assert role.QUESTION.parse({"role": long_enough}, nothing_yet())["role"] == "x" * 128


def test_white_space_alone_is_empty():
    with pytest.raises(Mistakes) as refused:
        employer.QUESTION.parse({"employer": " \t\n\u00a0"}, nothing_yet())
    assert refused.value.sentences == {"employer": "Enter the name of your employer"}


@pytest.mark.parametrize(
    "typed", ["1234567", "RP1234567", "rp 12/34567", " 12-34 567 ", "RP-1234567"]
)
def test_a_trn_is_taken_however_it_is_written(typed):
    form = {"teacher_reference_number": typed}
    assert teacher_reference_number.NUMBER.parse(form, nothing_yet()) == {
        "teacher_reference_number": "1234567"
    }


@pytest.mark.parametrize("typed", ["QQ123456C", "qq 12 34 56 c", " QQ 123456 C"])
def test_an_insurance_number_is_kept_in_capitals_without_spaces(typed):
    form = {"national_insurance_number": typed}
    assert teacher_reference_number.INSURANCE.parse(form, nothing_yet()) == {
        "national_insurance_number": "QQ123456C"
    }


def test_an_insurance_number_may_be_left_empty():
    assert teacher_reference_number.INSURANCE.parse({}, nothing_yet()) == {
        "national_insurance_number": ""
    }


def test_a_kept_text_counts_until_its_rules_forbid_it():
    assert role.QUESTION.accepts({"role": "Head"}, nothing_yet())
    assert not role.QUESTION.accepts({"role": "x" * 129}, nothing_yet())
    assert not role.QUESTION.accepts({}, nothing_yet())
