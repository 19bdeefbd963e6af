"""Find your Ofsted registration"""

from app.eligibility.workplace import Workplace
from app.journey.facts import Facts
from app.journey.search import Search
from app.journey.step import Route, Step


def kept(facts: Facts) -> Workplace | None:
    """The record of the kept childcare provider."""
    return facts.childcare_provider


QUESTION = Search(
    "childcare_provider",
    box_label="Ofsted number or name",
    hint=(
        "Search by Ofsted unique reference number (URN), for example EY456789, or by name. "
        "Childminders and nannies can only be found by number."
    ),
    legend="Select your Ofsted registration",
    kinds=("childcare_provider",),
    address="/search/childcare-providers",
    missing="Select your Ofsted registration, or select none of these to search again",
    not_listed="Select an Ofsted registration from the list",
    none_advice=(
        "Check the number on the registration letter or certificate. "
        "If you still cannot find it, email {support}."
    ),
    kept=kept,
)

STEP = Step(
    slug="childcare-provider",
    title="Find your Ofsted registration",
    questions=(QUESTION,),
    routes=(Route("course"),),
)
