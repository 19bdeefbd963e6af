"""Have you completed at least one year of the primary maths Teaching for Mastery programme?"""

from app.journey import rules
from app.journey.radios import yes_or_no
from app.journey.step import Route, Step

QUESTION = yes_or_no(
    "maths_mastery",
    "Have you completed at least one year of the primary maths Teaching for Mastery programme?",
    missing="Select yes if you have completed one year of the programme",
    no_hint="You may be able to show what you know in another way",
)

STEP = Step(
    slug="maths-mastery",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("funding", when=rules.mastery_done),
        Route("maths-understanding"),
    ),
)
