"""Whole page or fragment, 303 or its HTMX twin: decided here and nowhere else."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import quote

from litestar import Response
from litestar.enums import MediaType
from markupsafe import Markup

from app.pages.answers import Answer
from app.pages.around import AnyRequest, around, wants_fragment
from app.pages.templates import TEMPLATES
from app.security import csrf_field

__all__ = [
    "AnyRequest",
    "Page",
    "Parts",
    "away",
    "filled",
    "in_parts",
    "onward",
    "page",
    "piece",
    "wants_fragment",
]

Page = Response[Any]
Parts = tuple[bytes, ...]


# What may stand in an address in a header; a line break never may.
KEPT_IN_HEADERS = "/#%[]=:;$&()+,!?*@'~"
VARY = {"Vary": "HX-Request", "Cache-Control": "no-store"}
# Where a token belongs: no copy of ours holds a NUL, and no browser can send one into a page.
GAP = Markup("\0token\0")


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
    content = TEMPLATES.get_template(template).render(
        {"mistaken": False} | context,
        title=title,
        csrf=csrf_field(request),
        **around(request).context(),
    )
    return Answer(content.encode(), {**VARY, **(headers or {})}, status)


def filled(request: AnyRequest, parts: Parts) -> Page:
    """A page that was made before, with the token of this request where it belongs."""
    return Answer(csrf_field(request).encode().join(parts), VARY)


def in_parts(template: str, **context: Any) -> Parts:
    """A page without its tokens, in the parts between them."""
    content = TEMPLATES.get_template(template).render(context, csrf=GAP)
    return tuple(part.encode() for part in content.split(GAP))


def piece(request: AnyRequest, template: str, *, status: int = 200, **context: Any) -> Page:
    """A part of a page for HTMX to put into the page that asked for it."""
    content = TEMPLATES.get_template(template).render(context, csrf=csrf_field(request))
    return Answer(content.encode(), VARY, status)


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
        return Answer(b"", headers)
    headers = {**VARY, "Location": quote(address, safe=KEPT_IN_HEADERS)}
    return Answer(b"", headers, 303, MediaType.TEXT)
