"""Do you work in England?"""

from app.journey import rules
from app.journey.radios import yes_or_no
from app.journey.step import Route, Step

QUESTION = yes_or_no(
    "work_in_england",
    "Do you work in England?",
    missing="Select yes if you work in England",
    hint="Guernsey, Jersey and the Isle of Man are not part of England.",
)

STEP = Step(
    slug="work-in-england",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("work-setting", when=rules.outside_england),
        Route("return-to-teaching-adviser"),
    ),
)
