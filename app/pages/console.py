"""The console's pages: whole or as a fragment, in the console's frame whoever else is signed in."""

from collections.abc import Mapping
from typing import Any

from app.pages.answers import Answer
from app.pages.around import wants_fragment
from app.pages.console_form import Form
from app.pages.console_frame import console_frame
from app.pages.render import VARY, AnyRequest, Page
from app.pages.tabs import tabs
from app.pages.templates import TEMPLATES
from app.pages.ways_back import back_to
from app.security import csrf_field
from app.services.admins.staff import Admin
from components.back_link import BackLink


def console(
    request: AnyRequest,
    template: str,
    *,
    title: str,
    tab: str | None = None,
    back: str | BackLink | None = None,
    status: int = 200,
    wide: bool = True,
    links: bool = True,
    headers: Mapping[str, str] | None = None,
    **context: Any,
) -> Page:
    """A page of the console: with the tabs and `tab` marked, or with the way `back` instead.

    `wide` suits tables, others leave it out; without `links` nothing in the header leads on.
    """
    admin: Admin | None = request.scope["state"].get("admin")
    layout = "console-fragment" if wants_fragment(request) else "console"
    content = TEMPLATES.get_template(template).render(
        context,
        layout=f"layouts/{layout}.html",
        title=title,
        mistaken=context.get("mistaken", False),
        csrf=csrf_field(request),
        back=BackLink(back_to(request, back)) if isinstance(back, str) else back,
        tabs=tabs(tab, super=admin.super) if tab and admin else "",
        banner=request.scope["state"].get("banner", ""),
        wide=wide,
        frame=console_frame(links and admin is not None),
    )
    return Answer(content.encode(), {**VARY, **(headers or {})}, status)


def form_page(
    request: AnyRequest,
    template: str,
    form: Form,
    *,
    title: str,
    back: str | BackLink | None = None,
    status: int | None = None,
    wide: bool = False,
    **context: Any,
) -> Page:
    """A page with a form and its mistakes at the top; 422 when there are any, unless `status`."""
    return console(
        request,
        template,
        title=title,
        back=back,
        status=status or (422 if form.mistaken else 200),
        wide=wide,
        mistaken=form.mistaken,
        summary=form.summary,
        **context,
    )
