"""Do you or your employer have an Ofsted unique reference number (URN)?"""

from app.journey import rules
from app.journey.radios import yes_or_no
from app.journey.step import Route, Step

QUESTION = yes_or_no(
    "ofsted_number",
    "Do you or your employer have an Ofsted unique reference number (URN)?",
    missing="Select yes if you or your employer have an Ofsted unique reference number",
)

STEP = Step(
    slug="ofsted-number",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("childcare-provider", when=rules.has_ofsted_number),
        Route("course"),
    ),
)
