"""Where GOV.UK Notify tells what became of an email."""

import json
from typing import Any, get_args
from uuid import UUID

from litestar import Controller, Request, Response, post
from litestar.connection import ASGIConnection
from litestar.exceptions import ClientException, NotAuthorizedException
from litestar.handlers import BaseRouteHandler

from app.clock import now
from app.security.callers import bearer_accepted
from app.services.delivery import receive
from app.services.mail_answers import Receipt
from app.settings import settings

MOST = 16 * 1024  # bytes; Notify sends less than one


def notify_only(connection: ASGIConnection[Any, Any, Any, Any], _: BaseRouteHandler) -> None:
    """Nobody else knows the token that we gave to Notify."""
    header = connection.headers.get("authorization")
    if not bearer_accepted(header, settings().notify_callback_token):
        raise NotAuthorizedException


class NotifyWebhookController(Controller):
    """`/webhooks/notify`: answered with 204 as soon as it is kept.

    Notify tells nothing twice after a 4xx, so one is only for what can be no receipt of ours.
    """

    guards = (notify_only,)
    opt = {"skip_session": True, "exclude_from_csrf": True, "public": True}  # noqa: RUF012 as Litestar has it

    @post("/webhooks/notify", status_code=204, request_max_body_size=MOST)
    async def receipt(self, request: Request[Any, Any, Any]) -> Response[None]:
        """Keep one receipt, in whatever order and however often they come."""
        said = read(await request.body())
        reference, status = reference_in(said), receipt_in(said)
        if reference is not None and status is not None:
            await receive(reference, status, now())
        return Response(None, status_code=204)


def read(body: bytes) -> dict[str, Any]:
    """The object in the body; a ClientException (400) for anything else."""
    try:
        said = json.loads(body)
    except ValueError as error:
        raise ClientException("No receipt") from error
    if not isinstance(said, dict):
        raise ClientException("No receipt")
    return said


def reference_in(said: dict[str, Any]) -> UUID | None:
    """The reference, if it can be one of ours: others send through the same account."""
    try:
        return UUID(str(said.get("reference")))
    except ValueError:
        return None


def receipt_in(said: dict[str, Any]) -> Receipt | None:
    """What became of the email, if this says that it came to an end."""
    return next((known for known in get_args(Receipt) if known == said.get("status")), None)
