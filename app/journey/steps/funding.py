"""Funding"""

from app.journey import rules
from app.journey.funding import ShownOutcome
from app.journey.step import Route, Step

STEP = Step(
    slug="funding",
    title="Funding",
    questions=(ShownOutcome("funding"),),
    routes=(Route("pay-for-course", when=rules.pays), Route("provider")),
    kind="information",
)
