"""Whole page or fragment, 303 or its HTMX twin: decided here and nowhere else."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import quote

from litestar import Request, Response
from litestar.enums import MediaType
from litestar.response import Redirect
from litestar_htmx import HTMXDetails

from app.pages.announcements import announcement
from app.pages.frame import frame
from app.pages.templates import TEMPLATES
from app.security import csrf_field
from app.services.arrival import Arrival

AnyRequest = Request[Any, Any, Any]
Page = Response[str]


# What may stand in an address in a header; a line break never may.
KEPT_IN_HEADERS = "/#%[]=:;$&()+,!?*@'~"
VARY = {"Vary": "HX-Request", "Cache-Control": "no-store"}


def wants_fragment(request: AnyRequest) -> bool:
    """Whether HTMX asks and will swap the answer in; history restores need the whole page."""
    htmx = HTMXDetails(request)
    return bool(htmx) and not htmx.history_restore_request


def page(
    request: AnyRequest,
    template: str,
    *,
    title: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **context: Any,
) -> Page:
    """The page, or to HTMX its title, back link and main part; never stored by anybody."""
    arrival: Arrival | None = request.scope["state"].get("arrival")
    signed_in = arrival is not None and arrival.person is not None
    layout = "layouts/fragment.html" if wants_fragment(request) else "layouts/page.html"
    content = TEMPLATES.get_template(template).render(
        context,
        layout=layout,
        title=title,
        mistaken=context.get("mistaken", False),
        csrf=csrf_field(request),
        announcement=announcement(arrival, request.scope["path"]) if arrival is not None else None,
        frame=frame(signed_in, arrival is not None and arrival.registrations > 0),
    )
    return Response(
        content,
        status_code=status,
        media_type=MediaType.HTML,
        headers={**VARY, **(headers or {})},
    )


def piece(request: AnyRequest, template: str, *, status: int = 200, **context: Any) -> Page:
    """A part of a page for HTMX to put into the page that asked for it."""
    content = TEMPLATES.get_template(template).render(context, csrf=csrf_field(request))
    return Response(content, status_code=status, media_type=MediaType.HTML, headers=VARY)


async def onward(
    request: AnyRequest, address: str, next_page: Callable[[], Awaitable[Response[Any]]]
) -> Response[Any]:
    """After a good POST: 303 to the next page, or to HTMX that page at once and its address."""
    if not wants_fragment(request):
        return away(request, address)
    answer = await next_page()
    answer.headers["HX-Push-Url"] = quote(address, safe=KEPT_IN_HEADERS)
    return answer


def away(request: AnyRequest, address: str) -> Response[Any]:
    """Elsewhere by a whole page load: 303, or to HTMX the word to go there."""
    if wants_fragment(request):
        headers = {**VARY, "HX-Redirect": quote(address, safe=KEPT_IN_HEADERS)}
        return Response("", status_code=200, media_type=MediaType.HTML, headers=headers)
    return Redirect(address, status_code=303, headers=VARY)
