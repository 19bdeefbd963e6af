import pytest

from app.eligibility.outcomes import MEANING, Outcome

WITH_SUGGESTIONS = {
    "early_years_invalid_npq",
    "not_entitled_ey_institution",
    "ineligible_establishment_not_a_pp50",
    "not_lead_mentor_course",
}

REASONS = {
    "not_in_england": "you work outside England",
    "previously_funded": "you have already been given a funded space for this course",
    "not_lead_mentor_course": (
        "lead mentors for ITT providers can only get funding for the leading teacher "
        "development NPQ"
    ),
    "not_new_headteacher_requesting_ehco": (
        "funding is only for headteachers in their first 5 years of headship"
    ),
    "ineligible_institution_type": (
        "your workplace is not one of the settings that can get funding, "
        "such as state-funded schools"
    ),
    "not_on_early_years_register": (
        "you or your employer are not on the Ofsted Early Years Register"
    ),
    "early_years_invalid_npq": (
        "early years settings like yours can only get funding for the early years leadership NPQ"
    ),
    "not_entitled_childminder": "you are not on our list of childminders who can get funding",
    "not_entitled_ey_institution": (
        "your workplace is not on our list of disadvantaged early years settings"
    ),
    "ineligible_establishment_not_a_pp50": (
        "your workplace is not on our list of schools and 16 to 19 settings "
        "that can get funding for this course"
    ),
    "ineligible_establishment_type": (
        "your workplace is not the type of setting that can get funding, "
        "such as a state-funded school"
    ),
}


def test_every_not_funded_code_has_its_reason_and_no_other_has_one():
    assert {code: MEANING[code].reason for code in MEANING if MEANING[code].reason} == REASONS
    assert {code for code in MEANING if MEANING[code].result == "not_funded"} == set(REASONS)


@pytest.mark.parametrize("code", REASONS)
def test_a_reason_completes_a_sentence(code):
    assert MEANING[code].reason[0].islower()
    assert not MEANING[code].reason.endswith(".")


def test_four_codes_ask_for_suggestions():
    assert {code for code in MEANING if MEANING[code].with_suggestions} == WITH_SUGGESTIONS


def test_funded_before_says_more():
    assert MEANING["previously_funded"].further == (
        "This is so even if you did not finish or did not pass. "
        "If you think this is wrong, email {support}."
    )


def test_an_outcome_is_kept_with_its_course():
    outcome = Outcome("not_in_england", "npq-senco")
    assert outcome.key == "not_in_england/npq-senco"
    assert (outcome.result, outcome.reason) == ("not_funded", "you work outside England")


def test_the_console_has_different_words_for_every_code():
    words = [meaning.console for meaning in MEANING.values()]
    assert all(words)
    assert len(set(words)) == len(words)
