"""What is your role?"""

from app.journey.step import Route, Step
from app.journey.text import Text

QUESTION = Text(
    "role",
    "What is your role?",
    limit=128,
    missing="Enter your role",
    too_long="Role must be 128 characters or fewer",
)

STEP = Step(
    slug="role",
    title=QUESTION.label,
    questions=(QUESTION,),
    routes=(Route("employer"),),
)
