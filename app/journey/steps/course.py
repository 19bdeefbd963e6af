"""Choose an NPQ"""

from app.eligibility.courses import COURSES, EHCO
from app.journey import rules
from app.journey.radios import Divider, Option, Radios
from app.journey.step import Route, Step

EHCO_HINT = (
    "Structured support and networking opportunities if you’re a headteacher "
    "in your first 5 years of headship."
)

NPQS = tuple(
    Option(course.identifier, course.name) for course in COURSES if course.identifier != EHCO
)

QUESTION = Radios(
    "course",
    "Which NPQ do you want to do?",
    (*NPQS, Divider(), Option(EHCO, "Early headship coaching offer", EHCO_HINT)),
    missing="Select the NPQ you want to do",
)

STEP = Step(
    slug="course",
    title="Choose an NPQ",
    questions=(QUESTION,),
    routes=(
        Route("headship-stage", when=rules.ehco),
        Route("maths-mastery", when=rules.maths),
        Route("senco-role", when=rules.senco),
        Route("funding"),
    ),
)
