"""When did you become a SENCO?"""

from app.journey.month_year import MonthYear
from app.journey.step import Route, Step

QUESTION = MonthYear(
    "senco_start_date",
    "When did you become a SENCO?",
    subject="The date you became a SENCO",
    missing="Enter the month and year you became a SENCO",
    earliest=1960,
    hint="For example, 1 2024",
)

STEP = Step(
    slug="senco-start-date",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(Route("funding"),),
)
