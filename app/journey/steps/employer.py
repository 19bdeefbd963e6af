"""What organisation employs you?"""

from app.journey.step import Route, Step
from app.journey.text import Text

QUESTION = Text(
    "employer",
    "What organisation employs you?",
    limit=128,
    missing="Enter the name of your employer",
    too_long="Employer must be 128 characters or fewer",
)

STEP = Step(
    slug="employer",
    title=QUESTION.label,
    questions=(QUESTION,),
    routes=(Route("course"),),
)
