"""The funding outcome of a walk, and the question that shows it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.eligibility import rules
from app.eligibility.courses import EHCO, LEADING_PRIMARY_MATHEMATICS
from app.eligibility.outcomes import Outcome
from app.eligibility.rule_facts import RuleFacts
from app.journey.facts import SoFar
from app.journey.mistakes import OutcomeChanged
from app.journey.question import Question

SUGGESTION_WORDS: Mapping[str, str] = {
    EHCO: "if you’re a headteacher in your first 5 years of headship",
    LEADING_PRIMARY_MATHEMATICS: "if you can show that you understand mastery",
}
"""What stands beside the name of some suggested courses, by identifier."""


def rule_facts(walk: SoFar) -> RuleFacts:
    """What the funding rules may know of a walk: answers on its path and their records only."""
    answers, facts = walk.answers, walk.facts
    workplace = facts.workplace if "workplace" in answers else None
    childcare = facts.childcare_provider if "childcare_provider" in answers else None
    lists = frozenset[str]().union(*(place.lists for place in (workplace, childcare) if place))
    return RuleFacts(
        course=answers["course"],
        outside_england=answers.get("work_in_england") == "no",
        referred=answers.get("return_to_teaching_adviser") == "yes",
        work_setting=answers.get("work_setting", ""),
        employment_type=answers.get("employment_type", ""),
        kind_of_nursery=answers.get("kind_of_nursery", ""),
        ofsted_number=answers.get("ofsted_number", ""),
        new_headteacher=answers.get("headteacher") == answers.get("first_five_years") == "yes",
        workplace_kind=workplace.kind if workplace else "",
        eligible_type=workplace is not None and workplace.eligible_type,
        on_disadvantage_list=workplace is not None and workplace.on_disadvantage_list,
        on_early_years_register=childcare is not None and childcare.early_years_register,
        on_childminders_list=childcare is not None and "childminders" in lists,
        on_early_years_list="early_years" in lists,
        previously_funded_courses=facts.previously_funded,
    )


def outcome_of(walk: SoFar) -> Outcome:
    """The present outcome; KeyError while no course is answered."""
    return rules.decide(rule_facts(walk))


def suggestions_for(walk: SoFar) -> tuple[str, ...]:
    """Identifiers of other courses that could be funded, where the outcome asks for them."""
    return rules.suggestions(rule_facts(walk))


@dataclass(frozen=True, slots=True)
class ShownOutcome(Question):
    """The outcome that the page showed, sent back by its form, so that nobody misses a change."""

    def parse(self, form: Mapping[str, str], walk: SoFar) -> dict[str, str]:
        """The key of the outcome; OutcomeChanged when it is not, or no longer, the outcome."""
        if not self.accepts(form, walk):
            raise OutcomeChanged(self.name)
        return {self.name: form[self.name]}

    def accepts(self, answers: Mapping[str, str], walk: SoFar) -> bool:
        """Whether the kept outcome is the present one."""
        shown = answers.get(self.name)
        return shown is not None and shown == outcome_of(walk).key

    def shown(self, walk: SoFar) -> dict[str, str]:
        """The present outcome, whatever was kept."""
        return {self.name: outcome_of(walk).key}
