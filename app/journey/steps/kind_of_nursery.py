"""What kind of early years setting do you work in?"""

from app.journey import rules
from app.journey.radios import Divider, Option, Radios
from app.journey.step import Route, Step

QUESTION = Radios(
    "kind_of_nursery",
    "What kind of early years setting do you work in?",
    (
        Option("local_authority_maintained_nursery", "Nursery run by a local authority"),
        Option("preschool_class_as_part_of_school", "Pre-school class or nursery in a school"),
        Option("private_nursery", "Private nursery"),
        Option("childminder", "As a childminder"),
        Divider(),
        Option("another_early_years_setting", "Another early years setting"),
    ),
    missing="Select the kind of early years setting you work in",
)

STEP = Step(
    slug="kind-of-nursery",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("workplace", when=rules.in_school_nursery),
        Route("ofsted-number"),
    ),
)
