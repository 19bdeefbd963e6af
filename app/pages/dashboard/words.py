"""Numbers as the dashboard says them."""

from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from components.component import Html, Words

REGISTRATIONS = "/admin/registrations"
LATE_LIST = "/admin/late-registrations"
SUBSCRIPTIONS = "/admin/email-subscriptions"
EMAILS = "/admin/emails"

_LINK = Markup(
    '<a class="govuk-link" href="{}">{}<span class="govuk-visually-hidden"> {}</span></a>'
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A name and a number, which leads to what was counted if it is a link."""

    name: str
    shown: Words


def counted(number: int, one: str, many: str) -> str:
    """A number of things, such as "1 email" or "1,204 emails"."""
    return f"{number:,} {one if number == 1 else many}"


def where(address: str, **filters: object) -> str:
    """The address of a list with these filters; those that are empty are left out."""
    chosen = {name: str(value) for name, value in filters.items() if value not in (None, "")}
    return f"{address}?{urlencode(chosen)}" if chosen else address


def number(value: int, address: str = "", what: str = "") -> Words:
    """A number, as a link that says what it counts where there is an address."""
    shown = f"{value:,}"
    return Html(_LINK.format(address, shown, what)) if address else shown
