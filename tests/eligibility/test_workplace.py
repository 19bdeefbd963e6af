from dataclasses import replace

from app.eligibility.workplace import Workplace, place_words

SCHOOL = Workplace("school", "100000", "Hillside School", "1 Mill Lane, Manchester", "1", "352")
AUTHORITY = Workplace("local_authority", "10005549", "Borough of Example")
CHILDMINDER = Workplace("childcare_provider", "EY456789")


def test_a_workplace_is_kept_by_kind_and_number():
    assert SCHOOL.key == "school:100000"
    assert AUTHORITY.key == "local_authority:10005549"
    assert CHILDMINDER.key == "childcare_provider:EY456789"


def test_a_number_is_said_with_its_name():
    numbers = [place.number_words for place in (SCHOOL, AUTHORITY, CHILDMINDER)]
    assert numbers == ["URN 100000", "UKPRN 10005549", "EY456789"]


def test_a_school_is_summed_up_by_name_and_address():
    assert SCHOOL.words == "Hillside School – 1 Mill Lane, Manchester"
    assert replace(SCHOOL, address="").words == "Hillside School"


def test_a_childcare_provider_is_summed_up_by_what_is_published():
    assert CHILDMINDER.words == "EY456789"
    nursery = replace(CHILDMINDER, name="Acorns", address="2 Oak Street, Leeds")
    assert nursery.words == "EY456789 – Acorns – 2 Oak Street, Leeds"


def test_words_leave_out_what_is_not_there():
    assert place_words("", None, "Leeds") == "Leeds"


def test_only_schools_can_be_outside_england():
    assert not replace(SCHOOL, authority_code="660").in_england
    assert replace(AUTHORITY, authority_code="660").in_england
    assert SCHOOL.in_england


def test_only_schools_are_of_an_eligible_type():
    assert SCHOOL.eligible_type
    assert not replace(SCHOOL, establishment_type="11").eligible_type
    assert not replace(AUTHORITY, establishment_type="1").eligible_type


def test_either_disadvantage_list_counts_and_the_early_years_list_does_not():
    for name, counts in (("schools", True), ("sixteen_to_nineteen", True), ("early_years", False)):
        assert replace(SCHOOL, lists=frozenset({name})).on_disadvantage_list is counts


def test_a_childcare_provider_is_on_no_disadvantage_list():
    listed = replace(CHILDMINDER, lists=frozenset({"schools"}))
    assert not listed.on_disadvantage_list
