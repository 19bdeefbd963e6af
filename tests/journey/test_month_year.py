from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.mistakes import Mistakes
from app.journey.steps.senco_start_date import QUESTION
from tests.journey.cast import SENCO, TODAY, nothing_yet, walk

MONTH, YEAR = QUESTION.fields
MISSING = "Enter the month and year you became a SENCO"
NO_MONTH = "The date you became a SENCO must include a month"
NO_YEAR = "The date you became a SENCO must include a year"
UNREAL_MONTH = "Month must be a real month, for example 3 or March"
UNREAL_YEAR = "Year must include 4 numbers"
FUTURE = "The date you became a SENCO must be this month or in the past"
TOO_EARLY = "The date you became a SENCO must be January 1960 or later"


def parse(month, year, today=TODAY):
    return QUESTION.parse({MONTH: month, YEAR: year}, nothing_yet(today=today))


def taken_or_refused(*parts):
    try:
        return parse(*parts), {}
    except Mistakes as mistakes:
        return {}, mistakes.sentences


def refusal(month, year):
    with pytest.raises(Mistakes) as refused:
        parse(month, year)
    return refused.value


@pytest.mark.parametrize("month", ["3", "03", "0003", "March", "march", "MAR", "mar.", " Mar "])
def test_a_month_is_read_as_a_number_or_a_name(month):
    assert parse(month, "2023") == {"senco_start_date": "2023-03-01"}


@pytest.mark.parametrize("month", ["Sept", "sep", "SEPTEMBER.", "9"])
def test_september_has_a_fourth_letter_to_spare(month):
    assert parse(month, "2023") == {"senco_start_date": "2023-09-01"}


@pytest.mark.parametrize("month", ["0", "13", "Ma", "Marc", "3.5", "-3", "٣", "1" * 5000])
def test_a_month_that_is_none_is_refused(month):
    assert refusal(month, "2023").sentences == {MONTH: UNREAL_MONTH}


@pytest.mark.parametrize("year", ["23", "20233", "two", "202a", "٢٠٢٣", "9" * 5000])
def test_a_year_is_four_digits(year):
    assert refusal("3", year).sentences == {YEAR: UNREAL_YEAR}


def test_both_parts_may_be_wrong_with_a_sentence_each():
    assert refusal("13", "23").sentences == {MONTH: UNREAL_MONTH, YEAR: UNREAL_YEAR}
    assert refusal("", "23").sentences == {MONTH: NO_MONTH, YEAR: UNREAL_YEAR}
    assert refusal("13", "").sentences == {MONTH: UNREAL_MONTH, YEAR: NO_YEAR}


def test_an_empty_part_is_named():
    assert refusal("", "2023").sentences == {MONTH: NO_MONTH}
    assert refusal("3", " ").sentences == {YEAR: NO_YEAR}


@pytest.mark.parametrize(
    ("month", "year", "sentence"),
    [("", "", MISSING), ("6", "2024", FUTURE), ("1", "9999", FUTURE), ("12", "1959", TOO_EARLY)],
)
def test_a_wrong_date_as_a_whole_marks_both_parts(month, year, sentence):
    mistakes = refusal(month, year)
    assert mistakes.sentences == {MONTH: sentence}
    assert mistakes.marks == {MONTH, YEAR}


def test_the_year_nought_is_too_early():
    assert refusal("1", "0000").sentences == {MONTH: TOO_EARLY}


@pytest.mark.parametrize(("month", "year"), [("5", "2024"), ("1", "1960")])
def test_the_first_and_the_current_month_are_taken(month, year):
    assert parse(month, year)["senco_start_date"].startswith(year)


def test_the_current_month_is_taken_on_its_first_day():
    assert parse("5", "2024", today=date(2024, 5, 1)) == {"senco_start_date": "2024-05-01"}


@pytest.mark.parametrize("kept", ["", "2023-03-02", "2024-06-01", "1959-12-01", "20230301", "x"])
def test_a_kept_date_that_would_not_be_taken_does_not_count(kept):
    assert not QUESTION.accepts({"senco_start_date": kept}, nothing_yet())


def test_an_answered_date_is_shown_in_its_parts():
    assert QUESTION.shown(walk(SENCO)) == {MONTH: "3", YEAR: "2023"}


@given(st.dates(date(1960, 1, 1), TODAY))
def test_every_month_up_to_now_comes_back_as_it_was_typed(day):
    kept = parse(str(day.month), str(day.year))
    assert QUESTION.accepts(kept, nothing_yet())
    assert QUESTION.filled(kept) == {MONTH: str(day.month), YEAR: str(day.year)}


@given(st.text(), st.text())
def test_whatever_is_typed_is_taken_or_refused_with_a_sentence(month, year):
    kept, sentences = taken_or_refused(month, year)
    assert bool(kept) != bool(sentences)
    assert not kept or QUESTION.accepts(kept, nothing_yet())
    assert all(sentences.values())
