"""Where are you with the Headship NPQ?"""

from app.journey import rules
from app.journey.radios import Divider, Option, Radios
from app.journey.step import Route, Step

QUESTION = Radios(
    "headship_stage",
    "Where are you with the Headship NPQ?",
    (
        Option("completed_npqh", "I have completed it"),
        Option("studying_npqh", "I am doing it now"),
        Option("will_start_npqh", "I will start it soon"),
        Divider(),
        Option("none", "None of these"),
    ),
    missing="Select where you are with the Headship NPQ",
)

STEP = Step(
    slug="headship-stage",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("ehco-unavailable", when=rules.no_headship_npq),
        Route("headteacher"),
    ),
)
