"""Many people let in late: pasted or uploaded, checked, confirmed once."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.csv_answer import csv_answer
from app.controllers.admin.done import done
from app.controllers.admin.headers_only import headers_only
from app.controllers.admin.sent import sent_form
from app.pages.late import LATE_LIST
from app.pages.late.batch import ADDRESSES, FILE, batch_page, file_page, many_page
from app.pages.late.fields import details_in, new_details, note_refusal
from app.pages.render import AnyRequest, Page, away
from app.security import MEGABYTE, UploadRequest, takes_file
from app.services.admins.staff import Admin
from app.services.late import batches
from app.services.late.batches import Batch
from app.services.late.refusals import BatchGone, BatchRefused, LateRefusal
from app.services.late.reports import download, example, outcome
from app.services.operating.service import current


class LateBatchesController(Controller):
    """`/admin/late-registrations/many`, `/file` and `/batches/{id}`."""

    path = "/late-registrations"

    @get("/many")
    async def ask_many(self, request: AnyRequest) -> Page:
        at = now()
        return many_page(request, new_details((await current(at)).late_access_days, at))

    @post("/many", status_code=303)
    async def check_many(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        form = await sent_form(request)
        details, text = details_in(form), form.values.get(ADDRESSES, "")
        try:
            if not form.mistaken:
                batch = await batches.check_pasted(text, details, actor(request, admin), now())
                return away(request, address(batch))
        except LateRefusal as refusal:
            note_refusal(form, refusal)
        return many_page(request, form)

    @get("/file")
    async def ask_file(self, request: AnyRequest) -> Page:
        return file_page(request, await sent_form(request))

    @get("/file/example.csv")
    async def example(self) -> Response[str]:
        return csv_answer(example(now()), "late-registrations-example")

    @post("/file", status_code=303, **takes_file(MEGABYTE))
    async def check_file(
        self, request: UploadRequest, admin: NamedDependency[Admin]
    ) -> Response[Any]:
        form, sent = await sent_form(request), await request.file(FILE)
        try:
            if sent is None:
                raise BatchRefused("Select a CSV file")
            who, content = actor(request, admin), sent.content()
            return away(request, address(await batches.check_file(sent.name, content, who, now())))
        except BatchRefused as refusal:
            form.wrong(FILE, str(refusal))
            return file_page(request, form)

    @get("/batches/{batch:uuid}")
    async def report(self, request: AnyRequest, batch: FromPath[UUID]) -> Page:
        return batch_page(request, await found(batch))

    @post("/batches/{batch:uuid}", status_code=303)
    async def confirm(
        self, request: AnyRequest, batch: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[Any]:
        try:
            done_to = await batches.confirm(batch, actor(request, admin), now())
        except BatchGone as gone:
            return await done(request, admin, LATE_LIST, str(gone), kind="problem")
        where, report = f"{LATE_LIST}?batch={batch}", ("See the report", address(done_to))
        return await done(request, admin, where, outcome(done_to), link=report)

    @get("/batches/{batch:uuid}/report.csv")
    async def report_csv(
        self, request: AnyRequest, batch: FromPath[UUID], admin: NamedDependency[Admin]
    ) -> Response[str]:
        report = await found(batch)
        if headers_only(request):
            return csv_answer((), "late-registrations-report")
        rows = await download(report, actor(request, admin), now())
        return csv_answer(rows, "late-registrations-report")


async def found(batch: UUID) -> Batch:
    """A batch that was confirmed or still can be, 404 for any other."""
    try:
        return await batches.find_batch(batch, now())
    except BatchGone:
        raise NotFoundException from None


def address(batch: Batch) -> str:
    """Where the report on a batch is."""
    return f"{LATE_LIST}/batches/{batch.id}"
