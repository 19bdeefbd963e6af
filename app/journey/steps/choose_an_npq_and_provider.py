"""The end for people who have yet to choose a course and a provider."""

from app.journey.step import Step

STEP = Step(slug="choose-an-npq-and-provider", title="Choose an NPQ and provider", kind="dead_end")
