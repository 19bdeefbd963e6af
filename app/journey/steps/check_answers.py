"""Check your answers and submit"""

from app.journey.step import Step

STEP = Step(slug="check-answers", title="Check your answers and submit", kind="check")
