"""Where a sign-in leads: to what the person came for, as far as the service's state allows."""

from app.pages.bottom import reached
from app.services.arrival import Arrival


def landing(wish: str, arrival: Arrival) -> str:
    """The address for a wish; one that is unknown counts as `account`."""
    if wish in ("register", "late"):
        if arrival.may_register:
            return reached(arrival)
        return "/late-registration" if wish == "late" else "/"
    return "/email-updates" if wish == "email-updates" else "/account"
