"""After a form of the console: keep what it did, go there, and tell it there once."""

from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import UUID

from litestar import Request, Response
from litestar.routes import HTTPRoute
from litestar.types import Scope

from app.controllers.admin.headers_only import headers_only
from app.pages.banner import show_banner
from app.pages.render import AnyRequest, away
from app.services import receipts
from app.services.admins.staff import Admin
from app.services.receipts import AlreadySent, Kind
from app.sessions.admin import keep_in_session, take_from_session
from app.sessions.visit import visit

RECEIPT = "receipt"


async def done(
    request: AnyRequest,
    admin: Admin,
    address: str,
    message: str,
    *,
    kind: Kind = "success",
    form_id: str | None = None,
    link: tuple[str, str] | None = None,
) -> Response[Any]:
    """Go to the address, where the message is shown once; `link` is (words, address) after it.

    Whoever asks for the headers alone (HEAD) reads no message, so none is kept.
    """
    if headers_only(request):
        return away(request, address)
    id = await receipts.keep(admin.id, address, message, kind=kind, form_id=form_id, link=link)
    await keep_in_session(request, RECEIPT, str(id))
    return away(request, address)


async def remember_first(error: Exception, scope: Scope) -> None:
    """Before a form that was sent twice is answered: the result of the first is to be told."""
    if not isinstance(error, AlreadySent):
        return
    admin: Admin | None = scope["state"].get("admin")
    if admin is not None and error.receipt.admin == admin.id:
        await keep_in_session(Request(scope), RECEIPT, str(error.receipt.id))


def done_before(request: AnyRequest, sent: AlreadySent) -> Response[Any]:
    """A form that was sent twice leads to the result of the first, and changes nothing.

    While the first is still being answered, it leads to the page that the form stands on.
    """
    return away(request, sent.receipt.address or page_of(request))


def page_of(request: AnyRequest) -> str:
    """The page that a form stands on: its own address, or the one above if that takes only POST."""
    template, path = request.scope["path_template"], request.scope["path"]
    routes = (route for route in request.app.routes if route.path_format == template)
    opens = any(isinstance(route, HTTPRoute) and "GET" in route.methods for route in routes)
    return path if opens else path.rpartition("/")[0]


async def collect_banner(request: AnyRequest) -> None:
    """Before a page is made: take what a form did out of the session, if it is to be told here."""
    id = visit(request).fields.get(RECEIPT, "")
    admin: Admin | None = request.scope["state"].get("admin")
    if not id or admin is None or not _shows_pages(request):
        return
    receipt = await receipts.receipt(UUID(id), admin.id)
    here = receipt is None or unquote(urlsplit(receipt.address).path) == request.scope["path"]
    if here and await take_from_session(request, RECEIPT) and receipt is not None:
        show_banner(request, receipt)


def _shows_pages(request: AnyRequest) -> bool:
    """Whether somebody will see a whole page: no HEAD, and no part of one that HTMX asks for."""
    if request.method != "GET" or headers_only(request):
        return False
    return request.headers.get("HX-Target", "content") == "content"
