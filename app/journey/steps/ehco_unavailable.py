"""The end for people who have nothing to do with the Headship NPQ."""

from app.journey.step import Step

STEP = Step(
    slug="ehco-unavailable",
    title="You cannot register for the early headship coaching offer yet",
    kind="dead_end",
)
