"""One review: its page, its unanswered registrations, its end."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.reviews.found import known, seen_at
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.confirming import check_word, confirmed
from app.pages.render import AnyRequest, Page
from app.pages.reviews import WORD, review_address
from app.pages.reviews.finishing import finish_page
from app.pages.reviews.review import review_page
from app.pages.reviews.sentences import expired
from app.pages.reviews.unanswered import expire_page, table_of, unanswered_page
from app.pages.table import wanted
from app.services.admins.staff import Admin
from app.services.history import history
from app.services.listing import read
from app.services.reviewing.finishing import finish
from app.services.reviewing.overview import overview
from app.services.reviewing.refusals import ReviewFinished
from app.services.reviewing.unanswered import expire_unanswered, unanswered


class ReviewController(Controller):
    """`/admin/reviews/{id}`, `…/unanswered` and `…/finish`."""

    path = "/reviews/{review:uuid}"

    @get()
    async def show(
        self, request: AnyRequest, review: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Page:
        shown = await known(overview(review))
        return review_page(request, shown, await history("review", review), super=admin.super)

    @get("/unanswered", opt=SUPER_ADMINS)
    async def unanswered(self, request: AnyRequest, review: FromPath[UUID]) -> Page:
        shown = await known(overview(review))
        asked = wanted(request, table_of(shown.review))
        rows = await read("review_unanswered", asked, review=review)
        return unanswered_page(request, shown, asked, rows)

    @post("/unanswered", status_code=303, opt=SUPER_ADMINS)
    async def expire(
        self, request: AnyRequest, review: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        shown, form, at = await known(overview(review)), await sent_form(request), now()
        seen, id = seen_at(form, at), form.values.get("form_id")
        if confirmed(form):
            check_word(form, WORD)
        if seen is None or not confirmed(form) or form.mistaken:
            return expire_page(request, shown, await unanswered(review, at), at, form)
        try:
            who = actor(request, admin)
            did = await expire_unanswered(review, seen, who, at, form_id=id)
        except ReviewFinished as over:
            return await done(request, admin, review_address(review), str(over), kind="calm")
        words = expired(shown.review.name, did)
        return await done(request, admin, review_address(review), words, form_id=id)

    @get("/finish", opt=SUPER_ADMINS)
    async def ask_to_finish(
        self, request: AnyRequest, review: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        shown = await known(overview(review))
        if not shown.review.open:
            return await finished_already(request, admin, shown.review.name, review)
        return finish_page(request, shown)

    @post("/finish", status_code=303, opt=SUPER_ADMINS)
    async def finish(
        self, request: AnyRequest, review: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        shown = await known(overview(review))
        name, form = shown.review.name, await sent_form(request)
        if not confirmed(form) and shown.review.open:
            return finish_page(request, shown)
        try:
            await finish(review, actor(request, admin), now())
        except ReviewFinished:
            return await finished_already(request, admin, name, review)
        words = f"The review “{name}” is finished."
        return await done(request, admin, review_address(review), words)


async def finished_already(
    request: AnyRequest, admin: Admin, name: str, review: UUID
) -> Response[Any]:
    """Back to the review, told calmly."""
    words = f"The review “{name}” had already been finished."
    return await done(request, admin, review_address(review), words, kind="calm")
