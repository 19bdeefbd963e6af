"""The list of reviews, and opening one."""

from typing import Any

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.confirming import confirmed
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.pages.reviews import review_address
from app.pages.reviews.list import list_page
from app.pages.reviews.opening import new_page, note, open_page, wanted
from app.pages.reviews.sentences import opened
from app.pages.table import wanted as asked_of
from app.pages.tables.reviews import TABLE
from app.services.admins.staff import Admin
from app.services.listing import read
from app.services.reviewing.opening import Wish, foresee, open_review, wish
from app.services.reviewing.refusals import ReviewRefused


class ReviewOpeningController(Controller):
    """`/admin/reviews` and `/admin/reviews/new`."""

    path = "/reviews"

    @get()
    async def index(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        asked = asked_of(request, TABLE)
        return list_page(request, asked, await read("reviews", asked), may_open=admin.super)

    @get("/new", opt=SUPER_ADMINS)
    async def ask(self, request: AnyRequest) -> Page:
        return new_page(request, Form())

    @post("/new", status_code=303, opt=SUPER_ADMINS)
    async def open(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        form = await sent_form(request)
        try:
            asked = wished(form)
            if asked is None:
                return new_page(request, form)
            if not confirmed(form):
                return open_page(request, asked, await foresee(asked), form)
            id = form.values.get("form_id")
            made = await open_review(asked, actor(request, admin), now(), form_id=id)
        except ReviewRefused as refusal:
            note(form, refusal.field, str(refusal))
            return new_page(request, form)
        words = opened(asked.name, made.total)
        return await done(request, admin, review_address(made.id), words, form_id=id)


def wished(form: Form) -> Wish | None:
    """What the form asks for, None with its mistakes noted; raises ReviewRefused."""
    name, cut_off, answer_by = wanted(form)
    if form.mistaken or cut_off is None or answer_by is None:
        return None
    return wish(name, cut_off, answer_by, now())
