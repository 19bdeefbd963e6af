"""How will you pay for your course?"""

from app.journey import rules
from app.journey.facts import SoFar
from app.journey.radios import Option, Radios
from app.journey.step import Route, Step


def may_pay(walk: SoFar, value: str) -> bool:
    """Whether this way of paying is open; a trust pays in school settings in England only."""
    if value != "trust":
        return True
    return rules.works_in_school(walk) and not rules.outside_england(walk)


QUESTION = Radios(
    "pay_for_course",
    "How will you pay for your course?",
    (
        Option("school", "My workplace is covering the cost"),
        Option("trust", "My trust is paying"),
        Option("self", "I am paying"),
        Option("another", "Another way", "For example, you and your workplace share the cost"),
    ),
    missing="Select how you will pay for your course",
    available=may_pay,
)

STEP = Step(
    slug="pay-for-course",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(Route("provider"),),
)
