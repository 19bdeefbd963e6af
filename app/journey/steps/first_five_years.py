"""Are you in your first 5 years of headship?"""

from app.journey.radios import yes_or_no
from app.journey.step import Route, Step

QUESTION = yes_or_no(
    "first_five_years",
    "Are you in your first 5 years of headship?",
    missing="Select yes if you are in your first 5 years of headship",
)

STEP = Step(
    slug="first-five-years",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(Route("funding"),),
)
