"""Course start"""

from app.journey import rules
from app.journey.course_start import CourseStart
from app.journey.radios import Option
from app.journey.step import Route, Step

QUESTION = CourseStart(
    "course_start",
    "{course_start_legend}",
    (
        Option("yes", "Yes", "You can also select this option if you have already started"),
        Option("no", "{course_start_no}"),
    ),
    missing="{course_start_missing}",
)

STEP = Step(
    slug="course-start",
    title="Course start",
    questions=(QUESTION,),
    routes=(Route("cannot-register-yet", when=rules.wants_later), Route("provider-check")),
)
