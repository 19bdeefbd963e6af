"""Which initial teacher training (ITT) provider do you work with?"""

from app.journey.select import IttProviderSelect
from app.journey.step import Route, Step

QUESTION = IttProviderSelect(
    "itt_provider",
    "Which initial teacher training (ITT) provider do you work with?",
    missing="Select an ITT provider from the list",
)

STEP = Step(
    slug="itt-provider",
    title=QUESTION.label,
    questions=(QUESTION,),
    routes=(Route("course"),),
)
