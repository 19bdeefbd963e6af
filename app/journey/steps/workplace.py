"""Find your workplace"""

from app.eligibility.workplace import Workplace
from app.journey import rules
from app.journey.facts import Facts, SoFar
from app.journey.search import Search
from app.journey.step import Route, Step

HINTS = {
    "an_academy_trust": "Choose the school where you do most of your work.",
    "a_16_to_19_educational_setting": ("If you work for a local authority, search for its name."),
    "early_years_or_childcare": "If your nursery is part of a school, search for the school.",
}


def kept(facts: Facts) -> Workplace | None:
    """The record of the kept workplace."""
    return facts.workplace


def hint_for_setting(walk: SoFar) -> str:
    """What people in some settings are to search for."""
    return HINTS.get(walk.answers.get("work_setting", ""), "")


QUESTION = Search(
    "workplace",
    box_label="Your workplace",
    hint=(
        "Search by name, postcode, town, street or reference number (URN). "
        "You can mix them, for example “st mary leeds”."
    ),
    legend="Select your workplace",
    kinds=("school", "local_authority"),
    address="/search/workplaces",
    missing="Select your workplace, or select none of these to search again",
    not_listed="Select a workplace from the list",
    none_advice=(
        "Try part of the name, the postcode, or the reference number (URN). "
        "If you still cannot find your workplace, email {support}."
    ),
    kept=kept,
    further_hint=hint_for_setting,
)

STEP = Step(
    slug="workplace",
    title="Find your workplace",
    questions=(QUESTION,),
    routes=(
        Route("workplace-not-in-england", when=rules.workplace_outside_england),
        Route("course"),
    ),
)
