"""The audit log, for super admins."""

from typing import Any

from litestar import Controller, Response, get
from litestar.di import NamedDependency

from app.controllers.admin.downloads import download
from app.guards import SUPER_ADMINS
from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.pages.table_page import table_page
from app.pages.tables.audit import audit_table
from app.services.admins.staff import Admin
from app.services.history import acting_admins
from app.services.listing import read


class AuditController(Controller):
    """`/admin/audit`: who did what to what, when."""

    path = "/audit"
    opt = SUPER_ADMINS

    @get()
    async def index(self, request: AnyRequest) -> Page:
        table = audit_table(await acting_admins())
        asked = wanted(request, table)
        rows = await read("audit", asked)
        return table_page(request, table, asked, rows, title="Audit", tab="audit")

    @get("/export.csv")
    async def export(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        table = audit_table(await acting_admins())
        return await download(request, admin, "audit", wanted(request, table))
