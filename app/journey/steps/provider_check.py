"""Have you chosen an NPQ and a provider?"""

from app.journey import rules
from app.journey.radios import yes_or_no
from app.journey.step import Route, Step

QUESTION = yes_or_no(
    "provider_check",
    "Have you chosen an NPQ and a provider?",
    missing="Select yes if you have chosen an NPQ and a provider",
    hint="You need to know both before you register.",
)

STEP = Step(
    slug="provider-check",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("choose-an-npq-and-provider", when=rules.has_not_chosen),
        Route("work-in-england"),
    ),
)
