from dataclasses import replace

import pytest

from app.eligibility.courses import ADDITIONAL_SUPPORT_OFFER, COURSE, EHCO
from app.eligibility.outcomes import MEANING
from app.eligibility.rule_facts import RuleFacts
from app.eligibility.rules import RULES, decide, deciding_rule, suggestions
from tests.eligibility.situations import every_situation

SITUATIONS = tuple(every_situation())
CODES_IN_ORDER = [
    "not_in_england",
    "previously_funded",
    "referred_by_return_to_teaching_adviser",
    "funded",
    "not_lead_mentor_course",
    "not_new_headteacher_requesting_ehco",
    "funded",
    "subject_to_review",
    "subject_to_review",
    "ineligible_institution_type",
    "not_on_early_years_register",
    "early_years_invalid_npq",
    "not_on_early_years_register",
    "not_entitled_childminder",
    "not_entitled_ey_institution",
    "funded",
    "ineligible_establishment_not_a_pp50",
    "funded",
    "funded",
    "not_entitled_ey_institution",
    "ineligible_establishment_not_a_pp50",
    "ineligible_establishment_type",
    "funded",
]


def test_the_rules_are_numbered_and_coded_as_in_the_specification():
    assert [rule.number for rule in RULES] == list(range(1, 24))
    assert [rule.code for rule in RULES] == CODES_IN_ORDER


def test_every_situation_is_decided_and_every_rule_is_reached():
    reached = {deciding_rule(facts).number for facts in SITUATIONS}
    assert reached == {rule.number for rule in RULES}


def test_every_code_is_given_by_some_rule_and_has_a_meaning():
    assert {rule.code for rule in RULES} == set(MEANING)


def test_an_outcome_names_the_course_it_is_about():
    assert all(decide(facts).course == facts.course for facts in SITUATIONS)


def test_suggestions_never_name_the_course_or_one_that_would_not_be_funded():
    for facts in SITUATIONS:
        for other in suggestions(facts):
            assert other != facts.course
            as_if = replace(facts, course=other, new_headteacher=True)
            assert decide(as_if).result == "funded"


def test_suggestions_stand_in_course_order():
    order = list(COURSE)
    for facts in SITUATIONS:
        named = [order.index(course) for course in suggestions(facts)]
        assert named == sorted(named)


def test_only_codes_that_ask_for_suggestions_have_any():
    for facts in SITUATIONS:
        if suggestions(facts):
            assert MEANING[decide(facts).code].with_suggestions


def test_a_school_on_no_list_is_pointed_to_the_generally_funded_courses():
    facts = RuleFacts("npq-senior-leadership", workplace_kind="school", eligible_type=True)
    assert [COURSE[course].code for course in suggestions(facts)] == [
        "NPQLPM",
        "NPQH",
        "NPQS",
        "EHCO",
    ]


def test_a_course_that_was_funded_before_is_not_suggested():
    facts = RuleFacts(
        "npq-senior-leadership",
        workplace_kind="school",
        eligible_type=True,
        previously_funded_courses=frozenset({"npq-headship", "npq-senco"}),
    )
    assert [COURSE[course].code for course in suggestions(facts)] == ["NPQLPM", "EHCO"]


@pytest.mark.parametrize("before", [EHCO, ADDITIONAL_SUPPORT_OFFER])
def test_both_offers_for_new_headteachers_count_as_one_course(before):
    facts = RuleFacts(
        EHCO,
        new_headteacher=True,
        workplace_kind="school",
        eligible_type=True,
        previously_funded_courses=frozenset({before}),
    )
    assert decide(facts).code == "previously_funded"


def test_facts_that_no_path_leads_to_are_refused():
    with pytest.raises(ValueError, match="no funding rule"):
        decide(RuleFacts("npq-senco"))
