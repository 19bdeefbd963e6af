"""Do you work as a special educational needs co-ordinator (SENCO)?"""

from app.journey import rules
from app.journey.radios import Option, Radios
from app.journey.step import Route, Step

QUESTION = Radios(
    "senco_role",
    "Do you work as a special educational needs co-ordinator (SENCO)?",
    (
        Option("yes", "Yes"),
        Option("plans_to_become", "No, but I plan to become one"),
        Option("does_not_plan", "No, I do not plan to be a SENCO"),
    ),
    missing="Select yes if you work as a SENCO",
)

STEP = Step(
    slug="senco-role",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("senco-start-date", when=rules.works_as_senco),
        Route("funding"),
    ),
)
