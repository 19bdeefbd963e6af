from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.mistakes import Mistakes
from app.journey.steps.teacher_reference_number import DATE_OF_BIRTH
from tests.journey.cast import TODAY, nothing_yet

DAY, MONTH, YEAR = DATE_OF_BIRTH.fields
UNREAL = "Date of birth must be a real date"


def parse(*parts):
    form = dict(zip(DATE_OF_BIRTH.fields, parts, strict=True))
    return DATE_OF_BIRTH.parse(form, nothing_yet())


def taken_or_refused(*parts):
    try:
        return parse(*parts), {}
    except Mistakes as mistakes:
        return {}, mistakes.sentences


def refusal(*parts):
    with pytest.raises(Mistakes) as refused:
        parse(*parts)
    return refused.value


def test_a_date_is_kept_as_year_month_day():
    assert parse("27", "3", "1985") == {"date_of_birth": "1985-03-27"}
    assert parse("07", "03", "1985") == {"date_of_birth": "1985-03-07"}


def test_an_empty_date_is_asked_for():
    mistakes = refusal("", "", "")
    assert mistakes.sentences == {DAY: "Enter your date of birth"}
    assert mistakes.marks == {DAY, MONTH, YEAR}


@pytest.mark.parametrize(
    ("parts", "named"),
    [
        (("", "3", "1985"), "day"),
        (("27", "", "1985"), "month"),
        (("27", "3", ""), "year"),
        (("", "", "1985"), "day and a month"),
        (("", "3", ""), "day and a year"),
        (("27", "", ""), "month and a year"),
    ],
)
def test_empty_parts_are_named_and_marked(parts, named):
    mistakes = refusal(*parts)
    assert list(mistakes.sentences.values()) == [f"Date of birth must include a {named}"]
    empty = {field for field, part in zip(DATE_OF_BIRTH.fields, parts, strict=True) if not part}
    assert mistakes.marks == empty
    assert mistakes.sentences.keys() <= empty


@pytest.mark.parametrize(
    "parts",
    [
        ("31", "2", "1985"),
        ("29", "2", "1985"),
        ("0", "3", "1985"),
        ("27", "13", "1985"),
        ("27", "3", "85"),
        ("27", "3", "0000"),
        ("x", "3", "1985"),
        ("9" * 5000, "3", "1985"),
        ("٢٧", "3", "1985"),
    ],
)
def test_a_date_that_is_none_is_refused(parts):
    assert refusal(*parts).sentences == {DAY: UNREAL}


@pytest.mark.parametrize("parts", [("10", "5", "2024"), ("11", "5", "2024"), ("1", "1", "9999")])
def test_today_and_later_are_refused(parts):
    assert refusal(*parts).sentences == {DAY: "Date of birth must be in the past"}


def test_a_date_before_1900_is_refused():
    expected = {DAY: "Date of birth must be 1900 or later"}
    assert refusal("31", "12", "1899").sentences == expected


@given(st.dates(date(1900, 1, 1), TODAY - timedelta(days=1)))
def test_every_past_day_comes_back_as_it_was_typed(day):
    parts = (str(day.day), str(day.month), str(day.year))
    kept = parse(*parts)
    assert DATE_OF_BIRTH.accepts(kept, nothing_yet())
    assert tuple(DATE_OF_BIRTH.filled(kept).values()) == parts


@given(st.text(), st.text(), st.text())
def test_whatever_is_typed_is_taken_or_refused_with_a_sentence(day, month, year):
    kept, sentences = taken_or_refused(day, month, year)
    assert bool(kept) != bool(sentences)
    assert not kept or DATE_OF_BIRTH.accepts(kept, nothing_yet())
    assert all(sentences.values())
