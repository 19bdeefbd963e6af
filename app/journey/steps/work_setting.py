"""What type of setting do you work in?"""

from app.journey import rules
from app.journey.radios import Divider, Option, Radios
from app.journey.step import Route, Step

QUESTION = Radios(
    "work_setting",
    "What type of setting do you work in?",
    (
        Option("early_years_or_childcare", "Early years or childcare"),
        Option(
            "a_school",
            "A school",
            "Any school, including special schools and those run by a local authority",
        ),
        Option("an_academy_trust", "An academy trust"),
        Option(
            "a_16_to_19_educational_setting",
            "A 16 to 19 educational setting",
            "For example, a sixth form or further education college",
        ),
        Divider(),
        Option(
            "other",
            "Other",
            "For example, a hospital school, a young offender institution, a virtual school "
            "or a teacher training provider",
        ),
    ),
    missing="Select the type of setting you work in",
    hint="Your provider will check this answer.",
)

STEP = Step(
    slug="work-setting",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("course", when=rules.outside_england),
        Route("workplace", when=rules.works_in_school),
        Route("kind-of-nursery", when=rules.works_in_early_years),
        Route("employment-type"),
    ),
)
