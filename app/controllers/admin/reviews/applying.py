"""Applying the answers of an upload: a preview, then the word and the deed."""

from datetime import datetime
from typing import Any
from uuid import UUID

from litestar import Controller, Response, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.reviews.found import known, seen_at
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.confirming import check_word, confirmed
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.pages.reviews import WORD, upload_address
from app.pages.reviews.applying import preview_page
from app.pages.reviews.sentences import applied
from app.services.admins.staff import Admin
from app.services.reviewing import applying
from app.services.reviewing.applying import AlreadyApplied, check_applicable, foresee
from app.services.reviewing.numbers import numbers_of
from app.services.reviewing.overview import Report, report
from app.services.reviewing.refusals import ReviewRefused


class ReviewApplyingController(Controller):
    """`/admin/reviews/{id}/uploads/{upload}/apply`."""

    path = "/reviews/{review:uuid}/uploads/{upload:uuid}/apply"
    opt = SUPER_ADMINS

    @post(status_code=303)
    async def apply(
        self,
        request: AnyRequest,
        review: FromPath[UUID],
        upload: FromPath[UUID],
        admin: NamedDependency[Admin],
    ) -> Response[Any]:
        found, form, at = await known(report(review, upload)), await sent_form(request), now()
        address, provider = upload_address(review, upload), found.upload.provider_name
        seen = seen_at(form, at)
        if confirmed(form):
            check_word(form, WORD)
        try:
            check_applicable(found.review, found.upload)
            if seen is None or not confirmed(form) or form.mistaken:
                return await preview(request, found, at, form)
            did = await applying.apply(review, upload, seen, actor(request, admin), at)
        except AlreadyApplied:
            words = f"The answers of {provider} had already been applied."
            return await done(request, admin, address, words, kind="calm")
        except ReviewRefused as refusal:
            return await done(request, admin, address, str(refusal), kind="problem")
        return await done(request, admin, address, applied(provider, did))


async def preview(request: AnyRequest, found: Report, at: datetime, form: Form) -> Page:
    """What applying would do now."""
    review, upload = found.review, found.upload
    judged = await foresee(review.id, upload.id, at)
    numbers = {one.provider: one.numbers.unanswered for one in await numbers_of(review.id)}
    return preview_page(request, review, upload, judged, numbers[upload.provider], at, form)
