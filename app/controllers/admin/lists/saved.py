"""Files to save: the one that was sent, the report on it, and all that it changes."""

from typing import Any
from urllib.parse import quote

from litestar import Controller, Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.response import Stream

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.csv_answer import csv_answer
from app.controllers.admin.downloads import download
from app.controllers.admin.headers_only import headers_only
from app.controllers.admin.lists.known import FOUND
from app.guards import SUPER_ADMINS
from app.pages.render import VARY, AnyRequest
from app.services.admins.staff import Admin
from app.services.importing.downloading import record_download, report_rows
from app.services.importing.files import pieces
from app.services.importing.looking import Import
from app.services.listing import Wanted


class SavedFilesController(Controller):
    """What the page of an import offers to save; for super admins."""

    path = "/lists/{kind:str}/imports/{run:uuid}"
    opt = SUPER_ADMINS
    dependencies = FOUND

    @get("/file")
    async def file(
        self, request: AnyRequest, admin: NamedDependency[Admin], found: NamedDependency[Import]
    ) -> Stream:
        if not found.size:
            raise NotFoundException
        await recorded(request, admin, found, "file")
        name = quote(found.report.file_name)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
            "Content-Length": str(found.size),
            **VARY,
        }
        return Stream(pieces(found.id), media_type=media_type(found), headers=headers)

    @get("/report.csv")
    async def report(
        self, request: AnyRequest, admin: NamedDependency[Admin], found: NamedDependency[Import]
    ) -> Response[Any]:
        await recorded(request, admin, found, "report")
        return csv_answer(report_rows(found), f"{found.kind}-report")

    @get("/differences.csv")
    async def differences(
        self, request: AnyRequest, admin: NamedDependency[Admin], found: NamedDependency[Import]
    ) -> Response[Any]:
        only = Wanted(filters={"import": str(found.id)})
        return await download(request, admin, "import_changes", only)


async def recorded(request: AnyRequest, admin: Admin, found: Import, what: str) -> None:
    """Record that somebody saves this of an import, unless they read its headers alone."""
    if not headers_only(request):
        await record_download(found, what, actor(request, admin), now())


def media_type(found: Import) -> str:
    """What kind of file was sent, by its name; in which encoding it is, only its sender knows."""
    return "application/gzip" if found.report.file_name.endswith(".gz") else "text/csv"
