"""The chart of the journey, drawn from the steps themselves: `python -m app.journey.chart`.

With `--page` it prints the whole of docs/journey.md.
"""

import sys
from collections.abc import Iterator

from app.journey.journey import REGISTRATION
from app.journey.step import Route

OPENING = """# The journey

Drawn from `app/journey/steps` by `python -m app.journey.chart --page`; a test keeps it true.
The conditions are the functions of `app/journey/rules.py`. Routes are tried in order."""


def chart() -> str:
    """The steps and their routes as a mermaid flowchart."""
    arrows = (f"  {_arrow(slug, route)}" for slug, route in routes())
    return "\n".join(("flowchart TD", *arrows))


def routes() -> Iterator[tuple[str, Route]]:
    """Every route with the slug of the step it leaves, "start" for the first ones."""
    for route in REGISTRATION.start:
        yield "start", route
    for slug, step in REGISTRATION.steps.items():
        for route in step.routes:
            yield slug, route


def _arrow(slug: str, route: Route) -> str:
    condition = f"|{route.condition}|" if route.when else ""
    return f"{slug} -->{condition} {route.to}"


def table() -> str:
    """A table of the steps: what each asks or says, and where it leads."""
    head = ("| Step | Page | Leads to |", "|---|---|---|")
    rows = (
        f"| `{step.slug}` | {step.title} | {_ways(step.routes)} |"
        for step in REGISTRATION.steps.values()
    )
    return "\n".join((*head, *rows))


def _ways(ways: tuple[Route, ...]) -> str:
    if not ways:
        return "the end"
    return "; ".join(
        f"`{way.condition}` → `{way.to}`" if way.when else f"`{way.to}`" for way in ways
    )


def page() -> str:
    """The text of docs/journey.md."""
    return f"{OPENING}\n\n```mermaid\n{chart()}\n```\n\n## Steps\n\n{table()}\n"


if __name__ == "__main__":
    print(page() if "--page" in sys.argv else chart(), end="" if "--page" in sys.argv else "\n")
