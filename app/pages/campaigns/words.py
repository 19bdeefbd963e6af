"""A campaign's choices, times and numbers in words."""

from collections.abc import Mapping

from app.services.campaigning.campaign import AUDIENCES, EMAILS, STATES, Campaign
from app.services.moments import day_and_time
from components.tag import Colour, Tag

COLOURS: Mapping[str, Colour] = {
    "draft": "grey",
    "scheduled": "blue",
    "running": "teal",
    "paused": "yellow",
    "finished": "green",
    "cancelled": "red",
}
TAGS: Mapping[str, Tag] = {state: Tag(words, COLOURS[state]) for state, words in STATES.items()}
INTERESTS = {"senco": "SENCO", "other": "Other NPQs"}


def count(number: int, one: str, many: str = "") -> str:
    """A number and its thing, such as "1 email" or "1,200 emails"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def audience(campaign: Campaign) -> str:
    """Whom it is for."""
    return AUDIENCES[campaign.audience]


def email(campaign: Campaign) -> str:
    """Which email it sends."""
    name = EMAILS[campaign.email]
    return f"{name}: {campaign.subject}" if campaign.email == "news" and campaign.subject else name


def start(campaign: Campaign) -> str:
    """When it starts."""
    if campaign.starts == "at" and campaign.starts_at is not None:
        return day_and_time(campaign.starts_at)
    return "When registration opens" if campaign.starts == "opening" else "Now"


def rest(campaign: Campaign) -> str:
    """When the second group follows, "" where there is none."""
    if campaign.audience != "senco_first":
        return ""
    if campaign.rest == "at" and campaign.rest_at is not None:
        return f"The rest follow on {day_and_time(campaign.rest_at)}"
    if campaign.rest == "hours":
        hours = count(campaign.rest_hours or 0, "hour")
        return f"The rest follow {hours} after the first group is done"
    return "The rest follow straight after the first group"


def when(campaign: Campaign) -> str:
    """When it starts, and when the rest follow."""
    return ". ".join(filter(None, (start(campaign), rest(campaign))))
