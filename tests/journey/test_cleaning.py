import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.journey.cleaning import clean, is_digits, without


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  a  b ", "a b"),
        ("a\u00a0\u2003b\r\nc", "a b c"),
        ("a \x07 b\x00", "a b"),
        ("e\u0301", "é"),
        ("a\ud800b", "ab"),
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


def test_characters_are_taken_out():
    assert without("12-34/5", "-/") == "12345"


@pytest.mark.parametrize(
    ("text", "digits"), [("0123", True), ("", False), ("١٢", False), ("²", False), ("1 2", False)]
)
def test_only_plain_digits_are_digits(text, digits):
    assert is_digits(text) is digits
