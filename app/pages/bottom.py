"""The block at the end of every account page: the way into the journey, or why there is none."""

from typing import Any

from app.clock import uk_today
from app.journey.journey import REGISTRATION
from app.journey.month import day_name, month_words
from app.pages.addresses import address
from app.services.arrival import Arrival
from components.button import Button


def bottom(arrival: Arrival) -> dict[str, Any]:
    """What the block shows this person now."""
    begun = bool(arrival.draft.answers)
    words = month_words(arrival.facts.month)
    return {
        "block": _block(arrival.may_register, begun),
        "another": "another" if arrival.registrations else "an",
        "kept_since": day_name(uk_today(arrival.draft.updated_at))
        if arrival.draft.updated_at
        else "",
        "has_draft": begun,
        "starting": f" {words['starting']}" if arrival.facts.month else "",
        "begin": Button(
            f"Register for {'another' if arrival.registrations else 'an'} NPQ",
            href="/registration/course-start",
            kind="start",
        ),
        "updates": Button("Request email updates", href="/email-updates"),
        "go_on": Button("Continue", href=reached(arrival)),
    }


def _block(may_register: bool, begun: bool) -> str:
    if not may_register:
        return "closed"
    return "draft" if begun else "register"


def reached(arrival: Arrival) -> str:
    """Where this person goes on with the journey: never a dead end."""
    return address(REGISTRATION.walk(arrival.facts).resting)
