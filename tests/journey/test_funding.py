from dataclasses import replace

import pytest

from app.eligibility.courses import COURSE
from app.journey.funding import SUGGESTION_WORDS, outcome_of, rule_facts
from app.journey.mistakes import OutcomeChanged
from app.journey.steps.funding import STEP
from tests.journey.cast import (
    ACORNS,
    BOROUGH,
    EARLY_LISTED,
    IN_ENGLAND,
    IN_SCHOOL,
    LISTED,
    MINDER,
    SENCO,
    walk,
)

EYL = {"course": "npq-early-years-leadership"}
NURSERY = IN_ENGLAND | {
    "work_setting": "early_years_or_childcare",
    "kind_of_nursery": "private_nursery",
    "ofsted_number": "yes",
    "childcare_provider": ACORNS.key,
}


def test_the_outcome_that_was_shown_is_kept():
    form = {"funding": "funded/npq-senco"}
    assert STEP.parse(form, walk(SENCO)) == form


@pytest.mark.parametrize("sent", ["funded/npq-headship", "not_in_england/npq-senco", "", "x"])
def test_an_outcome_that_is_not_the_present_one_is_shown_anew(sent):
    with pytest.raises(OutcomeChanged):
        STEP.parse({"funding": sent}, walk(SENCO))


def test_the_page_carries_the_present_outcome_whatever_was_kept():
    moved = walk(SENCO, workplace=replace(LISTED, establishment_type=""))
    assert STEP.questions[0].shown(moved) == {"funding": "ineligible_establishment_type/npq-senco"}


def test_the_rules_know_nothing_of_a_workplace_off_the_path():
    answers = {**IN_SCHOOL, "work_setting": "other", "employment_type": "other"} | EYL
    known = rule_facts(walk(answers, workplace=LISTED))
    assert (known.workplace_kind, known.on_disadvantage_list) == ("", False)


def test_the_early_years_list_counts_for_a_school():
    assert outcome_of(walk(IN_SCHOOL | EYL, workplace=EARLY_LISTED)).code == "funded"


def test_the_early_years_list_counts_for_a_nursery_on_the_register():
    assert outcome_of(walk(NURSERY | EYL, childcare_provider=ACORNS)).code == "funded"
    off = replace(ACORNS, early_years_register=False)
    code = outcome_of(walk(NURSERY | EYL, childcare_provider=off)).code
    assert code == "not_on_early_years_register"


def test_the_childminders_list_counts_for_childminders_only():
    minder = NURSERY | EYL | {"childcare_provider": MINDER.key, "kind_of_nursery": "childminder"}
    assert outcome_of(walk(minder, childcare_provider=MINDER)).code == "funded"
    nursery = minder | {"kind_of_nursery": "private_nursery"}
    code = outcome_of(walk(nursery, childcare_provider=MINDER)).code
    assert code == "not_entitled_ey_institution"


def test_the_childminders_list_says_nothing_about_a_school():
    school = replace(LISTED, lists=frozenset({"childminders"}))
    assert not rule_facts(walk(IN_SCHOOL | EYL, workplace=school)).on_childminders_list


def test_a_local_authority_is_funded_by_the_16_to_19_list():
    answers = IN_SCHOOL | {"course": "npq-senior-leadership", "workplace": BOROUGH.key}
    listed = replace(BOROUGH, lists=frozenset({"sixteen_to_nineteen"}))
    assert outcome_of(walk(answers, workplace=listed)).code == "funded"
    assert outcome_of(walk(answers, workplace=BOROUGH)).result == "not_funded"


@pytest.mark.parametrize(
    ("headteacher", "first_years", "result"),
    [("yes", "yes", "funded"), ("yes", "no", "not_funded"), ("no", "yes", "not_funded")],
)
def test_the_coaching_offer_needs_both_answers(headteacher, first_years, result):
    answers = IN_SCHOOL | {
        "course": "npq-early-headship-coaching-offer",
        "headship_stage": "completed_npqh",
        "headteacher": headteacher,
        "first_five_years": first_years,
    }
    assert walk(answers).outcome.result == result


def test_the_words_beside_suggestions_are_about_courses():
    assert SUGGESTION_WORDS.keys() <= COURSE.keys()
