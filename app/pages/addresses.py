"""Where the steps of the journey are."""

from app.journey.step import Step


def address(step: Step, changing: bool = False) -> str:
    """The address of a step, keeping that it was opened by a Change link."""
    return f"/registration/{step.slug}" + ("?changing=1" if changing else "")

