"""Select your provider"""

from app.eligibility.providers import PROVIDERS
from app.journey.facts import SoFar
from app.journey.radios import Option, Radios
from app.journey.step import Route, Step


def offers_course(walk: SoFar, value: str) -> bool:
    """Whether this provider offers the chosen course."""
    return value in walk.facts.offers


QUESTION = Radios(
    "provider",
    "Select your provider",
    tuple(Option(provider.identifier, provider.name) for provider in PROVIDERS),
    missing="Select your provider",
    hint=(
        "These providers offer {course}. You need to apply to your provider "
        "as well as registering here."
    ),
    available=offers_course,
)

STEP = Step(
    slug="provider",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(Route("share-information"),),
)
