import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.cleaning import LONGEST, clean, is_digits, without


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  a  b ", "a b"),
        ("a\u00a0\u2003b\r\nc", "a b c"),
        ("a \x07 b\x00", "a b"),
        ("e\u0301", "é"),
        ("a\ud800b\udfffc", "abc"),
        ("Zoë O’Brien-Smith", "Zoë O’Brien-Smith"),
        ("\x7f", ""),
    ],
)
def test_text_is_cleaned(typed, cleaned):
    assert clean(typed) == cleaned


@given(st.text())
def test_cleaning_twice_changes_nothing_more(typed):
    assert clean(clean(typed)) == clean(typed)


@given(st.text())
def test_clean_text_can_be_stored(typed):
    assert "\x00" not in clean(typed)
    clean(typed).encode("utf-8")


def test_a_huge_text_is_cut_before_it_costs_time():
    assert len(clean("a" + "\u0301\u0316" * 50_000)) <= LONGEST
    assert len(clean(" x" * 50_000)) == LONGEST - 1


def test_white_space_before_a_text_does_not_count_against_it():
    assert clean(" " * 100_000 + "late") == "late"


def test_characters_are_taken_out():
    assert without("12-34/5", "-/") == "12345"


@pytest.mark.parametrize(
    ("text", "digits"), [("0123", True), ("", False), ("١٢", False), ("²", False), ("1 2", False)]
)
def test_only_plain_digits_are_digits(text, digits):
    assert is_digits(text) is digits
