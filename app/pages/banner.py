"""What a form did, in a banner above the next page."""

from markupsafe import Markup

from app.pages.render import AnyRequest
from app.pages.wording import link
from app.services.moments import day_and_time
from app.services.receipts import Receipt
from app.services.refusals import Stale
from components.component import Component, Html
from components.error_summary import ErrorSummary
from components.notification_banner import NotificationBanner

BANNER = "banner"
HEADING = Markup('<p class="govuk-notification-banner__heading">{}</p>')


def show_banner(request: AnyRequest, receipt: Receipt) -> None:
    """Show this above the page that answers the request."""
    request.scope["state"][BANNER] = banner(receipt.kind, _words(receipt))


def banner(kind: str, words: str) -> Component:
    """A green banner for `success`, a blue one for `calm`, a red-bordered one for `problem`."""
    if kind == "problem":
        return ErrorSummary((), text=words)
    return NotificationBanner(Html(HEADING.format(words)), success=kind == "success")


def show_problem(request: AnyRequest, words: str) -> None:
    """Show "There is a problem" above the page that answers the request."""
    request.scope["state"][BANNER] = banner("problem", words)


def show_stale(request: AnyRequest, stale: Stale) -> None:
    """Say who changed the thing meanwhile, above the form that is shown again with 409."""
    changed = f"{stale.by} changed this on {day_and_time(stale.at)}."
    show_problem(request, f"{changed} Check and save again.")


def _words(receipt: Receipt) -> str:
    if not receipt.link:
        return receipt.message
    return Markup("{} {}").format(receipt.message, link(receipt.link_text, receipt.link))
