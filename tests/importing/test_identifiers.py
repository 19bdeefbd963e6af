"""Identifiers: cleaned as the specification says, right or not."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.eligibility.imports import identifiers
from app.eligibility.imports.problems import Unusable

RIGHT = [
    (identifiers.urn, "100000", "100000"),
    (identifiers.urn, " 100 000 ", "100000"),
    (identifiers.urn, "\u00a01234567", "1234567"),
    (identifiers.ukprn, "1000 5549", "10005549"),
    (identifiers.ofsted_urn, "ey 123456", "EY123456"),
    (identifiers.ofsted_urn, "VC1234567", "VC1234567"),
    (identifiers.ofsted_urn, "118032", "118032"),
    *((identifiers.ofsted_urn, f"{two}123456", f"{two}123456") for two in ("CA", "RA", "TY", "SC")),
    (identifiers.legal_name, "  Northmoor \t University ", "Northmoor University"),
    (identifiers.legal_name, "N" * 200, "N" * 200),
]
WRONG = [
    *(
        (identifiers.urn, cell)
        for cell in ("", " ", "12345", "12345678", "EY123456", "１２３４５６")
    ),
    *((identifiers.ukprn, cell) for cell in ("20005549", "1000554", "100055490", "1000554X")),
    *(
        (identifiers.ofsted_urn, cell)
        for cell in ("NULL", "N/A", "0", "EX74", "EX123456", "EY12345")
    ),
    *(
        (identifiers.ofsted_urn, cell)
        for cell in ("RA000081A", "TYO521003", "381/6000", "138575LS")
    ),
    *((identifiers.legal_name, cell) for cell in ("", "   ", "N" * 201)),
]


@pytest.mark.parametrize(("clean", "cell", "cleaned"), RIGHT)
def test_a_right_identifier_is_cleaned(clean, cell, cleaned):
    assert clean(cell, "Number") == cleaned


@pytest.mark.parametrize(("clean", "cell"), WRONG)
def test_a_wrong_identifier_is_named_with_its_column(clean, cell):
    with pytest.raises(Unusable) as wrong:
        clean(cell, "Number")
    assert wrong.value.column == "Number"
    assert wrong.value.reason


@given(st.text(max_size=60))
def test_any_cell_is_an_identifier_of_ascii_letters_and_digits_or_unusable(cell):
    for clean in (identifiers.urn, identifiers.ukprn, identifiers.ofsted_urn):
        with suppress(Unusable):
            cleaned = clean(cell, "Number")
            assert cleaned.isascii()
            assert cleaned.isalnum()
