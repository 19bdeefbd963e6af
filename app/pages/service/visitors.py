"""What each kind of visitor can do at this moment."""

from app.pages.service.parts import people
from app.services.operating.standing import Standing
from app.services.service_settings import State

Row = tuple[str, str]

EVERYBODY: dict[State, str] = {
    "open": "Register, ask for email updates about later courses",
    "partially_closed": "Read that registration has closed temporarily, ask for email updates",
    "closed": "Read the unavailable page, guidance and help, unsubscribe",
}
REGISTERED: dict[State, str] = {
    "open": "See their registrations, register for another NPQ",
    "partially_closed": "See their registrations",
    "closed": "Nothing until the closure ends",
}
MIDDLE: dict[State, str] = {
    "open": "Carry on",
    "partially_closed": "Carry on when registration opens: their answers are kept",
    "closed": "Carry on when the closure ends: their answers are kept",
}


def visitors(standing: Standing) -> tuple[Row, ...]:
    """Each kind of visitor with what they can do."""
    state = standing.settings.state(standing.now)
    return (
        ("Everybody", EVERYBODY[state]),
        (f"Listed people ({standing.listed:,})", _listed(standing, state)),
        ("People in the middle of a registration", f"{MIDDLE[state]} ({_touched(standing)})"),
        ("People with registrations", REGISTERED[state]),
    )


def _listed(standing: Standing, state: State) -> str:
    if state == "open":
        return "Register as everybody can"
    if state == "closed":
        return "Nothing until the closure ends"
    on = standing.settings.late_registration_enabled
    return "Register through the late registration link" if on else "Nothing: it is turned off"


def _touched(standing: Standing) -> str:
    return f"{people(standing.drafts)} in the last hour"
