"""The end for people without a TRN."""

from app.journey.step import Step

STEP = Step(
    slug="no-teacher-reference-number",
    title="You need a TRN before you can register",
    kind="dead_end",
)
