"""The end for people who want to start at another time."""

from app.journey.step import Step

STEP = Step(slug="cannot-register-yet", title="You cannot register yet", kind="dead_end")
