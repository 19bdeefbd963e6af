"""Where the identity provider tells that somebody has changed."""

from typing import Any

from litestar import Controller, Request, Response, post
from litestar.exceptions import ClientException, NotAuthorizedException

from app.clock import now
from app.security.callers import signature_accepted
from app.services.identity_messages import NoMessage, keep
from app.settings import settings

MOST = 64 * 1024  # bytes
SIGNATURE = "x-hub-signature-256"


class IdentityWebhookController(Controller):
    """`/webhooks/identity`: answered with 204 as soon as the message is kept."""

    opt = {"skip_session": True, "exclude_from_csrf": True, "public": True}  # noqa: RUF012 as Litestar has it

    @post("/webhooks/identity", status_code=204, request_max_body_size=MOST)
    async def message(self, request: Request[Any, Any, Any]) -> Response[None]:
        """Keep one message whose signature is the provider's; repeats change nothing."""
        body = await request.body()
        signature = request.headers.get(SIGNATURE)
        if not signature_accepted(body, signature, settings().identity_webhook_secret):
            raise NotAuthorizedException
        try:
            await keep(body, now())
        except NoMessage as error:
            raise ClientException("No message") from error
        return Response(None, status_code=204)
