"""Ending email updates by a link: no sign-in, every state, never a reproach."""

from typing import Any

from app.pages.forms import searched_form
from app.pages.render import AnyRequest, Page, page
from app.pages.wording import support
from app.services.unsubscribing import Standing
from components.button import Button

UNSUBSCRIBE = Button("Unsubscribe", kind="warning")


def unsubscribe_page(request: AnyRequest, standing: Standing, address: str) -> Page:
    """The question while there is something to end, else that it has ended."""
    if standing.test:
        return _page(request, "test", "This is a test link")
    if not standing.active:
        return calm_page(request)
    return _page(
        request,
        "ask",
        "Stop email updates",
        masked=masked(standing.address),
        form=searched_form(address),  # never kept: the address holds the token
        button=UNSUBSCRIBE,
    )


def calm_page(request: AnyRequest) -> Page:
    """That no more emails come, however often that is asked."""
    return _page(request, "done", "You have unsubscribed")


def broken_link_page(request: AnyRequest) -> Page:
    """For a link that was cut short, changed, or never ours."""
    return _page(request, "broken", "This link does not work", status=404, support=support())


def unasked_page(request: AnyRequest) -> Page:
    """For a one-click address that was sent something else than one click."""
    return _page(request, "unasked", "You have not been unsubscribed", status=400)


def masked(address: str) -> str:
    """An address as whoever holds a link may see it: e•••@email.com."""
    local, _, domain = address.rpartition("@")
    return f"{local[:1]}•••@{domain}"


def _page(
    request: AnyRequest, template: str, title: str, *, status: int = 200, **context: Any
) -> Page:
    return page(request, f"unsubscribe/{template}.html", title=title, status=status, **context)
