"""The end for people who cannot show that they understand mastery in maths teaching."""

from app.journey.step import Step

STEP = Step(
    slug="maths-cannot-register", title="You cannot register for this NPQ yet", kind="dead_end"
)
