"""Sending a file."""

from typing import Any

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.csv_answer import csv_answer
from app.controllers.admin.done import done
from app.controllers.admin.lists.known import known_kind
from app.controllers.admin.sent import sent_form
from app.eligibility.imports.problems import Refusal
from app.guards import SUPER_ADMINS
from app.pages.console_form import Form
from app.pages.lists.upload import FIELD, upload_page
from app.pages.lists.words import kind_address
from app.pages.render import AnyRequest, Page, away
from app.security import MEGABYTE, UploadRequest, takes_file
from app.services.admins.staff import Admin
from app.services.importing.examples import example
from app.services.importing.order import Order
from app.services.importing.report import Consent
from app.services.importing.upload import Upload
from app.services.importing.uploading import InForceAlready, receive
from app.services.receipts import new_form_id

LARGEST = 100 * MEGABYTE  # of every kind; a list's own limit is smaller


class UploadsController(Controller):
    """`/admin/lists/{kind}/upload`; for super admins."""

    path = "/lists/{kind:str}"
    opt = SUPER_ADMINS

    @get("/upload")
    async def ask(self, request: AnyRequest, kind: FromPath[str]) -> Page:
        return upload_page(request, known_kind(kind), Form(), new_form_id())

    @post("/upload", status_code=303, **takes_file(LARGEST))
    async def take(
        self, request: UploadRequest, admin: NamedDependency[Admin], kind: FromPath[str]
    ) -> Response[Any]:
        form, sent = await sent_form(request), await request.file(FIELD)
        form_id = form.typed("form_id") or new_form_id()
        if sent is None:
            form.wrong(FIELD, "Select a file")
            return upload_page(request, known_kind(kind), form, form_id)
        order = Order(Upload(sent.name, sent.file), Consent(), actor(request, admin), now())
        try:
            run = await receive(known_kind(kind), order, form_id)
        except InForceAlready:
            said = f"{order.file_name} is in force already. Nothing was changed."
            return await done(request, admin, kind_address(kind), said, kind="calm")
        except Refusal as refusal:
            form.wrong(FIELD, str(refusal))
            return upload_page(request, kind, form, form_id)
        return away(request, f"{kind_address(kind)}/imports/{run}")

    @get("/example.csv")
    async def example(self, kind: FromPath[str]) -> Response[str]:
        return csv_answer(example(known_kind(kind)), f"example-{kind}")
