"""The end for people in England whose workplace is not."""

from app.journey.step import Step

STEP = Step(
    slug="workplace-not-in-england", title="Your workplace is not in England", kind="dead_end"
)
