"""What a developer's own instance shows besides the service; anywhere else it does not exist."""

from typing import Any
from uuid import UUID

from litestar import Controller, MediaType, Request, Response, get
from litestar.connection import ASGIConnection
from litestar.exceptions import NotFoundException
from litestar.handlers import BaseRouteHandler
from litestar.params import FromPath

from app.clock import uk
from app.pages.render import Page, page
from app.security.mail import MAIL_POLICY, frames_allowed
from app.services.demo_people import PEOPLE
from app.services.mailbox import html_of, messages
from app.settings import settings

# Links of an email leave the frame it is shown in.
OUT_OF_THE_FRAME = '<head>\n<base target="_top">'


def developers_only(
    connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler
) -> None:
    """Nobody else learns that there is such an address."""
    if not settings().development:
        raise NotFoundException


class DevController(Controller):
    """`/dev`: the mailbox and the people of the demonstration."""

    path = "/dev"
    guards = (developers_only,)

    @get("/mailbox")
    async def mailbox(self, request: Request[Any, Any, Any]) -> Page:
        return page(
            request,
            "dev/mailbox.html",
            title="Mailbox",
            headers=frames_allowed(),
            messages=await messages(),
            uk=uk,
        )

    @get("/mailbox/{message:uuid}")
    async def message(self, message: FromPath[UUID]) -> Response[str]:
        html = await html_of(message)
        if html is None:
            raise NotFoundException
        return Response(
            html.replace("<head>", OUT_OF_THE_FRAME, 1),
            media_type=MediaType.HTML,
            headers={"content-security-policy": MAIL_POLICY},
        )

    @get("/people")
    async def people(self) -> list[dict[str, str | None]]:
        return [
            {"subject": person.subject, "email": person.email, "role": person.role}
            for person in PEOPLE
        ]
