"""Taking a file of answers, and the report on it."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.reviews.found import known
from app.controllers.admin.sent import sent_form
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.pages.reviews import review_address, upload_address
from app.pages.reviews.sentences import uploaded
from app.pages.reviews.upload import upload_report
from app.pages.reviews.uploading import FILE, PROVIDER, upload_page
from app.security import MEGABYTE, UploadRequest, takes_file
from app.services.admins.staff import Admin
from app.services.csv_files import FileRefused
from app.services.receipts import Kind
from app.services.reviewing import uploading
from app.services.reviewing.overview import Overview, overview, report
from app.services.reviewing.refusals import ReviewFinished, SameFile
from app.services.reviewing.uploading import File


class ReviewUploadingController(Controller):
    """`/admin/reviews/{id}/upload` and `…/uploads/{upload}`."""

    path = "/reviews/{review:uuid}"

    @get("/upload")
    async def ask(
        self, request: AnyRequest, review: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        shown = await known(overview(review))
        if not shown.review.open:
            return await over(request, admin, review, ReviewFinished(shown.review.name))
        return upload_page(request, shown, Form())

    @post("/upload", status_code=303, **takes_file(5 * MEGABYTE))
    async def take(
        self, request: UploadRequest, review: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        shown, form = await known(overview(review)), await sent_form(request)
        file, id = await chosen(request, shown, form), form.values.get("form_id")
        try:
            if form.mistaken:
                return upload_page(request, shown, form)
            who = actor(request, admin)
            kept = await uploading.upload(review, file, who, now(), form_id=id)
        except FileRefused as refusal:
            form.wrong(FILE, str(refusal))
            return upload_page(request, shown, form)
        except ReviewFinished as finished:
            return await over(request, admin, review, finished)
        except SameFile as same:
            words, address = f"{file.name} had already been uploaded.", same.upload
            where = upload_address(review, address)
            return await done(request, admin, where, words, kind="calm", form_id=id)
        return await taken(request, admin, review, kept, id)

    @get("/uploads/{upload:uuid}")
    async def show(
        self,
        request: AnyRequest,
        review: FromPath[UUID],
        upload: FromPath[UUID],
        admin: NamedDependency[Admin],
    ) -> Page:
        return upload_report(request, await known(report(review, upload)), super=admin.super)


async def chosen(request: UploadRequest, shown: Overview, form: Form) -> File:
    """The file and whose it is; what is missing is noted in the form."""
    providers = [one.provider for one in shown.providers]
    provider = form.choice(PROVIDER, providers, missing="Select a course provider")
    sent = await request.file(FILE)
    if sent is None:
        form.wrong(FILE, "Select a CSV file")
        return File(provider, "", b"")
    return File(provider, sent.name, sent.content())


async def taken(
    request: AnyRequest, admin: Admin, review: UUID, kept: UUID, form_id: str | None
) -> Response[Any]:
    """On to the report on the file."""
    upload = (await report(review, kept)).upload
    words = uploaded(upload.file_name, upload.provider_name, upload.errors)
    address = upload_address(review, kept)
    kind: Kind = "problem" if upload.errors else "success"
    return await done(request, admin, address, words, kind=kind, form_id=form_id)


async def over(
    request: AnyRequest, admin: Admin, review: UUID, finished: ReviewFinished
) -> Response[Any]:
    """Back to the review, which takes nothing more."""
    return await done(request, admin, review_address(review), str(finished), kind="calm")
