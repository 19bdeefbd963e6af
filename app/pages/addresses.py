"""Where the steps of the journey are."""

from urllib.parse import urlencode

from app.journey.step import Step


def address(step: Step, changing: bool = False, **query: str) -> str:
    """The address of a step, keeping that it was opened by a Change link."""
    path = f"/registration/{step.slug}"
    if changing:
        query = {"changing": "1", **query}
    return f"{path}?{urlencode(query)}" if query else path
