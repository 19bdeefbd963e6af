"""Did a return to teaching adviser refer you?"""

from app.journey import rules
from app.journey.radios import yes_or_no
from app.journey.step import Route, Step

QUESTION = yes_or_no(
    "return_to_teaching_adviser",
    "Did a return to teaching adviser refer you?",
    missing="Select yes if a return to teaching adviser referred you",
)

STEP = Step(
    slug="return-to-teaching-adviser",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("course", when=rules.referred),
        Route("work-setting"),
    ),
)
