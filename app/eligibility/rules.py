"""The funding rules, version 2024-07: a table over plain facts, the first match decides."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.eligibility import rule_facts as fact
from app.eligibility.courses import COURSES
from app.eligibility.outcomes import Outcome
from app.eligibility.rule_facts import RuleFacts

RULE_SET = "2024-07"

Condition = Callable[[RuleFacts], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: it matches when all of `when` and none of `unless` hold."""

    number: int
    code: str
    when: tuple[Condition, ...]
    unless: tuple[Condition, ...] = ()

    def matches(self, facts: RuleFacts) -> bool:
        """Whether this row speaks about these facts."""
        for condition in self.when:
            if not condition(facts):
                return False
        return not any(condition(facts) for condition in self.unless)


_PRIVATE = fact.private_early_years

RULES: tuple[Rule, ...] = (
    Rule(1, "not_in_england", (fact.outside_england,)),
    Rule(2, "previously_funded", (fact.previously_funded,)),
    Rule(3, "referred_by_return_to_teaching_adviser", (fact.referred,)),
    Rule(4, "funded", (fact.lead_mentor, fact.ltd)),
    Rule(5, "not_lead_mentor_course", (fact.lead_mentor,)),
    Rule(6, "not_new_headteacher_requesting_ehco", (fact.ehco,), unless=(fact.new_headteacher,)),
    Rule(7, "funded", (fact.setting_other, fact.hospital_or_young_offenders, fact.general)),
    Rule(8, "subject_to_review", (fact.setting_other, fact.hospital_or_young_offenders)),
    Rule(9, "subject_to_review", (fact.setting_other, fact.virtual_school_or_supply)),
    Rule(10, "ineligible_institution_type", (fact.setting_other,)),
    Rule(11, "not_on_early_years_register", (_PRIVATE, fact.without_ofsted_number)),
    Rule(12, "early_years_invalid_npq", (_PRIVATE,), unless=(fact.eyl,)),
    Rule(13, "not_on_early_years_register", (_PRIVATE,), unless=(fact.on_early_years_register,)),
    Rule(
        14,
        "not_entitled_childminder",
        (_PRIVATE, fact.childminder),
        unless=(fact.on_childminders_list,),
    ),
    Rule(
        15,
        "not_entitled_ey_institution",
        (_PRIVATE,),
        unless=(fact.childminder, fact.on_early_years_list),
    ),
    Rule(16, "funded", (_PRIVATE,)),
    Rule(
        17,
        "ineligible_establishment_not_a_pp50",
        (fact.local_authority, fact.targeted),
        unless=(fact.on_disadvantage_list,),
    ),
    Rule(18, "funded", (fact.local_authority,)),
    Rule(19, "funded", (fact.school, fact.eyl, fact.on_any_list)),
    Rule(20, "not_entitled_ey_institution", (fact.school, fact.eyl)),
    Rule(
        21,
        "ineligible_establishment_not_a_pp50",
        (fact.school, fact.targeted),
        unless=(fact.on_disadvantage_list,),
    ),
    Rule(22, "ineligible_establishment_type", (fact.school,), unless=(fact.eligible_type,)),
    Rule(23, "funded", (fact.school,)),
)


def deciding_rule(facts: RuleFacts) -> Rule:
    """The first row that matches; ValueError for facts that no path leads to."""
    for rule in RULES:
        if rule.matches(facts):
            return rule
    raise ValueError("no funding rule speaks about these facts")


def decide(facts: RuleFacts) -> Outcome:
    """The outcome for these facts, by the newest rule set; ValueError as `deciding_rule`."""
    return Outcome(deciding_rule(facts).code, facts.course)


def suggestions(facts: RuleFacts) -> tuple[str, ...]:
    """Other courses that the same facts would fund, in course order, where the code asks for them.

    The early headship coaching offer is looked at as for a headteacher in the first 5 years.
    """
    if not decide(facts).meaning.with_suggestions:
        return ()
    others = (course.identifier for course in COURSES if course.identifier != facts.course)
    return tuple(other for other in others if _would_be_funded(facts, other))


def _would_be_funded(facts: RuleFacts, course: str) -> bool:
    return decide(replace(facts, course=course, new_headteacher=True)).result == "funded"
