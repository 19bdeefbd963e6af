"""People whose account holds no confirmed TRN type it, and nothing confirmed is ever replaced."""

import json
from datetime import date

import pytest

from models.engine import DB
from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, keep
from tests.http.stories import SENCO, begun, go_through

TYPED = {
    "teacher_reference_number": "RP 76/54-321",
    "full_name": "  Rosalind   Example ",
    "date_of_birth-day": "27",
    "date_of_birth-month": "March",
    "date_of_birth-year": "1985",
    "national_insurance_number": "qq 12 34 56 c",
}
KEPT = {
    "has_teacher_reference_number": "yes",
    "teacher_reference_number": "7654321",
    "full_name": "Rosalind Example",
    "date_of_birth": "1985-03-27",
    "national_insurance_number": "QQ123456C",
}
EMPTY = dict.fromkeys(TYPED, "")
MISTAKES = {
    "nothing": (
        EMPTY,
        [
            "Enter your teacher reference number (TRN)",
            "Enter your full name",
            "Enter your date of birth",
        ],
    ),
    "letters": (
        {**TYPED, "teacher_reference_number": "76543x1"},
        ["Teacher reference number (TRN) must only include numbers"],
    ),
    "too long": (
        {**TYPED, "teacher_reference_number": "76543210", "full_name": "x" * 129},
        [
            "Teacher reference number (TRN) must be 7 digits",
            "Full name must be 128 characters or fewer",
        ],
    ),
    "zeros": (
        {**TYPED, "teacher_reference_number": "0000000"},
        ["Enter your own teacher reference number (TRN)"],
    ),
    "no day": ({**TYPED, "date_of_birth-day": ""}, ["Date of birth must include a day"]),
    "only a month": (
        {**TYPED, "date_of_birth-day": "", "date_of_birth-year": ""},
        ["Date of birth must include a day and a year"],
    ),
    "no such day": (
        {**TYPED, "date_of_birth-day": "31", "date_of_birth-month": "2"},
        ["Date of birth must be a real date"],
    ),
    "today": (
        {
            **TYPED,
            "date_of_birth-day": "10",
            "date_of_birth-month": "5",
            "date_of_birth-year": "2024",
        },
        ["Date of birth must be in the past"],
    ),
    "long ago": ({**TYPED, "date_of_birth-year": "1899"}, ["Date of birth must be 1900 or later"]),
    "insurance": (
        {**TYPED, "national_insurance_number": "QQ123456"},
        ["National Insurance number must be in the correct format, for example QQ 12 34 56 C"],
    ),
}


@pytest.fixture
async def user(service):
    """Somebody of whom the identity provider knows no TRN."""
    return await stage.person("without", trn=None, name="Robin Larkfield")


async def test_name_and_date_of_birth_are_filled_in_from_the_account(applicant):
    await begun(applicant, ())
    assert applicant.heading == "Your teacher reference number (TRN)"
    shown = applicant.form().values()
    assert (shown["full_name"], shown["teacher_reference_number"]) == ("Robin Larkfield", "")
    assert [shown[f"date_of_birth-{part}"] for part in ("day", "month", "year")] == [
        "13",
        "12",
        "1980",
    ]


@pytest.mark.parametrize("name", MISTAKES)
async def test_details_that_cannot_be_right_are_told_why_and_kept_in_the_form(applicant, name):
    typed, sentences = MISTAKES[name]
    await begun(applicant, ())
    await applicant.send(typed)
    assert (applicant.response.status_code, applicant.errors) == (422, sentences)
    shown = applicant.form().values()
    assert shown["full_name"] == " ".join(typed["full_name"].split())
    assert await DB.rows("SELECT 1 FROM draft") == []


async def test_what_was_typed_is_shown_before_it_is_submitted(applicant):
    await begun(applicant, ())
    await applicant.send(TYPED)
    await go_through(applicant, SENCO)
    assert list(applicant.rows.items())[:4] == [
        ("Full name", "Rosalind Example"),
        ("Teacher reference number (TRN)", "7654321"),
        ("Date of birth", "27 March 1985"),
        ("National Insurance number", "QQ123456C"),
    ]


async def test_what_was_typed_is_stored_and_copied_to_the_person_as_unverified(applicant, user):
    await keep(user, SENCO_ANSWERS | KEPT)
    await (await applicant.open("/registration/check-answers")).send()
    row = await DB.row("SELECT * FROM registration")
    assert (row["trn"], row["trn_verified"]) == ("7654321", False)
    typed = {name: row[f"typed_{name}"] for name in ("name", "national_insurance_number")}
    assert typed == {"name": "Rosalind Example", "national_insurance_number": "QQ123456C"}
    assert row["typed_date_of_birth"] == date(1985, 3, 27)
    assert json.loads(row["answers"]) == SENCO_ANSWERS
    person = await DB.row("SELECT trn, trn_status FROM app_user")
    assert tuple(person.values()) == ("7654321", "unverified")


async def test_a_trn_that_is_confirmed_later_takes_with_it_what_was_typed(applicant, user):
    await keep(user, SENCO_ANSWERS | KEPT)
    await (await applicant.open("/registration/check-answers")).send()
    await stage.person("without", trn="3000001", name="Robin Larkfield")
    row = await DB.row("SELECT trn, typed_national_insurance_number FROM registration")
    assert tuple(row.values()) == ("7654321", None)
    prefill = json.loads((await DB.row("SELECT prefill FROM draft"))["prefill"])
    assert prefill.keys() & KEPT.keys() == set()


async def test_the_email_is_addressed_to_the_typed_name_and_repeats_no_number(applicant, user):
    await keep(user, SENCO_ANSWERS | KEPT)
    await (await applicant.open("/registration/check-answers")).send()
    values = (await DB.row("SELECT values FROM outbox_email"))["values"]
    assert json.loads(values)["name"] == "Rosalind Example"
    assert json.loads(values)["trn_typed"] is True
    assert "7654321" not in values
    assert "QQ123456C" not in values


async def test_the_next_registration_suggests_what_was_typed_for_the_last(applicant, user):
    await keep(user, SENCO_ANSWERS | KEPT)
    await (await applicant.open("/registration/check-answers")).send()
    await applicant.open("/registration/teacher-reference-number")
    shown = applicant.form().values()
    assert shown["teacher_reference_number"] == "7654321"
    assert shown["national_insurance_number"] == "QQ123456C"


async def test_without_a_trn_the_dead_end_says_how_to_get_one(applicant):
    await begun(applicant, ())
    await applicant.send(EMPTY, press="I do not have a TRN")
    assert applicant.heading == "You need a TRN before you can register"
    await applicant.follow("Back")
    assert applicant.heading == "Your teacher reference number (TRN)"
    await applicant.send(TYPED)
    assert applicant.slug == "course-start"


async def test_enter_means_continue_and_not_that_there_is_no_trn(applicant):
    await begun(applicant, ())
    assert dict(applicant.form().button("")) == {"has_teacher_reference_number": "yes"}


async def test_a_trn_that_is_confirmed_meanwhile_is_not_replaced_by_the_typed_one(applicant, user):
    await keep(user, SENCO_ANSWERS | KEPT)
    await applicant.open("/registration/check-answers")
    await DB.rows("UPDATE app_user SET trn = '3000001', trn_status = 'verified'")
    await applicant.send()
    row = await DB.row("SELECT trn, trn_verified, typed_name FROM registration")
    assert tuple(row.values()) == ("3000001", True, None)
    assert (await DB.row("SELECT trn FROM app_user"))["trn"] == "3000001"


async def test_with_a_confirmed_trn_the_question_is_not_asked(browser):
    await stage.sign_in(browser, await stage.person())
    teacher = await Applicant(browser).open("/registration/teacher-reference-number")
    assert teacher.slug == "course-start"
