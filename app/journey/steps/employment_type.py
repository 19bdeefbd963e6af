"""How are you employed?"""

from app.journey import rules
from app.journey.radios import Divider, Option, Radios
from app.journey.step import Route, Step

QUESTION = Radios(
    "employment_type",
    "How are you employed?",
    (
        Option(
            "local_authority_virtual_school",
            "In a virtual school",
            "Run by a local authority for children in its care",
        ),
        Option("hospital_school", "In a hospital school"),
        Option("young_offender_institution", "In a young offender institution"),
        Option(
            "local_authority_supply_teacher",
            "As a teacher employed by a local authority",
            "To teach in more than one school",
        ),
        Option(
            "lead_mentor_for_accredited_itt_provider",
            "As a lead mentor for an accredited initial teacher training (ITT) provider",
        ),
        Divider(),
        Option("other", "Other"),
    ),
    missing="Select how you are employed",
)

STEP = Step(
    slug="employment-type",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("itt-provider", when=rules.lead_mentor),
        Route("role", when=rules.needs_role),
        Route("employer", when=rules.needs_employer),
        Route("course"),
    ),
)
