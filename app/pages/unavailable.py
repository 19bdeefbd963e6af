"""The page that stands for all others while the service is closed or cannot reach its data."""

import re
from collections.abc import Callable
from datetime import datetime
from math import ceil

from markupsafe import Markup, escape

from app.pages.console import console
from app.pages.render import AnyRequest, Page, page
from app.pages.wording import link, support
from app.services.moments import moment_name
from app.services.service_state import ServiceState

TITLE = "Sorry, the service is unavailable"
LATER = "You will be able to use the service later."
LINK = re.compile(r"(https://[^\s<>\"']*[^\s<>\"'.,;:!?)])")


def away_page(request: AnyRequest, *, in_console: bool) -> Page:
    """The page for a moment when the database or Redis does not answer; try again in a minute."""
    framed = console if in_console else page
    return _page(request, LATER, 60, framed=framed, template="away")


def closed_page(request: AnyRequest, service: ServiceState, now: datetime) -> Page:
    """The page of a complete closure, with its message and expected return."""
    until = service.closed_until
    if until is None or until <= now:
        return _page(request, LATER, 3600, message=paragraphs(service.closed_message))
    return _page(
        request,
        f"You will be able to use the service from {moment_name(until)}.",
        max(60, ceil((until - now).total_seconds())),
        message=paragraphs(service.closed_message),
    )


def _page(
    request: AnyRequest,
    returning: str,
    seconds: int,
    *,
    framed: Callable[..., Page] = page,
    template: str = "closed",
    message: tuple[Markup, ...] = (),
) -> Page:
    # Account links would lead back here: the header is that of a stranger.
    request.scope["state"].pop("arrival", None)
    return framed(
        request,
        f"problems/{template}.html",
        title=TITLE,
        status=503,
        headers={"Retry-After": str(seconds)},
        returning=returning,
        message=message,
        support=support(),
    )


def paragraphs(message: str) -> tuple[Markup, ...]:
    """An admin's plain words: blank lines part paragraphs, https addresses become links."""
    parts = (part.strip() for part in re.split(r"\n\s*\n", message.replace("\r\n", "\n")))
    return tuple(linked(part) for part in parts if part)


def linked(words: str) -> Markup:
    """The words escaped, their https addresses as links."""
    pieces = LINK.split(words)
    return Markup("").join(
        link(piece, piece) if odd % 2 else escape(piece) for odd, piece in enumerate(pieces)
    )
