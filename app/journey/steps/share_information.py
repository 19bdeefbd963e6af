"""Sharing your information"""

from app.journey.checkbox import Checkbox
from app.journey.step import Route, Step

STEP = Step(
    slug="share-information",
    title="Sharing your information",
    questions=(
        Checkbox(
            "share_information",
            "I agree to my information being shared like this",
            missing="Select that you agree to your information being shared",
        ),
    ),
    routes=(Route("check-answers"),),
)
