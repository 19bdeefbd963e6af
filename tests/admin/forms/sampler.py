"""A form of the console that does nothing but what every form does."""

from typing import Any

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency

from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.pages.banner import show_problem
from app.pages.console import console
from app.pages.render import AnyRequest, Page
from app.security import UploadRequest, takes_file
from app.services import receipts
from app.services.admins.staff import Admin
from models.engine import DB

MOST = 1_500_000


class Sampler(Controller):
    """`/admin/sample`: a page to come back to, forms that are posted, a file that is taken."""

    path = "/sample"

    @get(["/", "/other"])
    async def page(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        return console(request, "admin/confirm.html", title="Sample", **EMPTY)

    @get("/problem")
    async def problem(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        show_problem(request, "Nothing of <this> was sent to ann@example.com. Try again.")
        return console(request, "admin/confirm.html", title="Sample", **EMPTY)

    @post("/", status_code=200)
    async def take(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        form = await sent_form(request)
        form_id = form.typed("form_id")
        async with DB.transaction():
            await receipts.claim(form_id)
        kind, link = form.values.get("kind", "success"), form.values.get("link")
        more = {"link": ("Open it", link)} if link else {}
        said = form.values.get("say", "Done.")
        return await done(request, admin, "/admin/sample", said, kind=kind, form_id=form_id, **more)

    @post("/file", status_code=200, **takes_file(MOST))
    async def take_file(self, request: UploadRequest, admin: NamedDependency[Admin]) -> Page:
        sent, form = await request.file("file"), await sent_form(request)
        told = "no file"
        if sent is not None:
            pieces = [len(piece) for piece in sent.pieces()]
            told = f"{sent.name}: {sent.size} bytes in {len(pieces)}, {len(sent.content())} again"
        paragraphs = (told, form.text("note"))
        return console(
            request, "admin/confirm.html", title="Sample", **EMPTY | {"paragraphs": paragraphs}
        )


EMPTY = {
    "summary": None,
    "paragraphs": (),
    "action": "/admin/sample",
    "hidden": (),
    "fields": (),
    "button": "",
    "back_address": "/admin",
}
