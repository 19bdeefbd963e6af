"""How can you show that you understand mastery in maths teaching?"""

from app.journey import rules
from app.journey.radios import Divider, Option, Radios
from app.journey.step import Route, Step

QUESTION = Radios(
    "maths_understanding",
    "How can you show that you understand mastery in maths teaching?",
    (
        Option("taken_a_similar_course", "I have taken a similar course"),
        Option(
            "another_way",
            "I can show it another way",
            "For example, with a reference from a maths lead",
        ),
        Divider(),
        Option("cannot_show", "I cannot show it"),
    ),
    missing="Select how you can show that you understand mastery",
)

STEP = Step(
    slug="maths-understanding",
    title=QUESTION.legend,
    questions=(QUESTION,),
    routes=(
        Route("maths-cannot-register", when=rules.cannot_show),
        Route("funding"),
    ),
)
