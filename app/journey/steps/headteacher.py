"""Are you a headteacher?"""

from app.journey import rules
from app.journey.radios import yes_or_no
from app.journey.step import Route, Step

QUESTION = yes_or_no(
    "headteacher",
    "Are you a headteacher?",
    missing="Select yes if you are a headteacher",
)

STEP = Step(
    slug="headteacher",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("first-five-years", when=rules.is_headteacher),
        Route("funding"),
    ),
)
