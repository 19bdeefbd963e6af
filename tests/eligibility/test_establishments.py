import pytest

from app.eligibility.establishments import ELIGIBLE_TYPES, in_england, of_eligible_type


def test_thirty_types_are_eligible():
    assert len(ELIGIBLE_TYPES) == 30


@pytest.mark.parametrize("code", ["1", "01", "15", "46"])
def test_a_state_funded_type_is_eligible_with_or_without_a_leading_zero(code):
    assert of_eligible_type(code)


@pytest.mark.parametrize("code", ["", "0", "4", "11", "25", "27", "29", "30", "37", "47"])
def test_any_other_type_and_none_is_not_eligible(code):
    assert not of_eligible_type(code)


@pytest.mark.parametrize("authority", ["000", "0", "660", "681", "702", "704", "708"])
def test_some_authorities_are_outside_england(authority):
    assert not in_england("1", authority)


@pytest.mark.parametrize("authority", ["201", "659", "682", "703", "938", ""])
def test_other_authorities_and_an_unknown_one_are_in_england(authority):
    assert in_england("1", authority)


def test_a_welsh_establishment_is_outside_england_whatever_its_authority():
    assert not in_england("30", "201")
