"""Ending email updates: by the page that an email links to, or by a mail program's one click."""

from contextlib import suppress
from typing import Any
from urllib.parse import parse_qsl

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import HTTPException

from app.clock import now
from app.controllers.forms import first_values
from app.pages.render import AnyRequest, Page, onward
from app.pages.unsubscribe import broken_link_page, calm_page, unasked_page, unsubscribe_page
from app.services.arrival import Arrival
from app.services.unsubscribing import UnknownLink, standing, unsubscribe

PAGE = "/email-updates/unsubscribe"
ONE_CLICK = "/email-updates/one-click"
CLICKED = ("list-unsubscribe", "one-click")  # RFC 8058, section 3.2


class UnsubscribeController(Controller):
    """`/email-updates/unsubscribe/…` and `/email-updates/one-click/…`, in every state.

    The token is the authority, so nobody signs in.
    """

    @get([PAGE, PAGE + "/{token:path}"])
    async def ask(self, request: AnyRequest, arrival: NamedDependency[Arrival]) -> Page:
        """The question. Mail scanners open every link, so this changes nothing."""
        return await shown(request)

    @post([PAGE, PAGE + "/{token:path}"], status_code=200)
    async def act(self, request: AnyRequest, arrival: NamedDependency[Arrival]) -> Response[Any]:
        """The red button; pressed again it changes nothing."""
        token = token_in(request, PAGE)
        try:
            await unsubscribe(token, "link", arrival.now)
        except UnknownLink:
            return broken_link_page(request)

        async def show_it() -> Response[Any]:
            return await shown(request)

        return await onward(request, f"{PAGE}/{token}", show_it)

    @post([ONE_CLICK, ONE_CLICK + "/{token:path}"], status_code=200)
    async def one_click(self, request: AnyRequest) -> Page:
        """What mail programs send: no session, no form of ours, perhaps several times."""
        token = token_in(request, ONE_CLICK)
        try:
            await standing(token)
            if not await clicked(request):
                return unasked_page(request)
            await unsubscribe(token, "one_click", now())
        except UnknownLink:
            return broken_link_page(request)
        return calm_page(request)


async def shown(request: AnyRequest) -> Page:
    """The page of a link as things stand now."""
    token = token_in(request, PAGE)
    try:
        return unsubscribe_page(request, await standing(token), f"{PAGE}/{token}")
    except UnknownLink:
        return broken_link_page(request)


def token_in(request: AnyRequest, folder: str) -> str:
    """What follows in the address, whatever it is: also slashes, also nothing."""
    return str(request.scope["path"]).removeprefix(folder).removeprefix("/")


async def clicked(request: AnyRequest) -> bool:
    """Whether the body says what RFC 8058 has mail programs say, however they packed it."""
    fields = parse_qsl((await request.body()).decode("utf-8", "replace"))
    with suppress(HTTPException):
        fields += (await first_values(request)).items()
    return any((name.lower(), said.strip().lower()) == CLICKED for name, said in fields)
