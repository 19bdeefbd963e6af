"""The list of registrations, and the same as a file."""

from typing import Any

from litestar import Controller, Response, get
from litestar.di import NamedDependency

from app.controllers.admin.downloads import download
from app.guards import SUPER_ADMINS
from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.pages.table_page import table_page
from app.pages.tables.registrations import registrations_table
from app.services.admins.staff import Admin
from app.services.casework.reading import start_months
from app.services.listing import read


class RegistrationsController(Controller):
    """`/admin/registrations`: every registration."""

    path = "/registrations"

    @get()
    async def index(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        table = registrations_table(await start_months(), super=admin.super)
        asked = wanted(request, table)
        rows = await read("registrations", asked)
        return table_page(request, table, asked, rows, title="Registrations", tab="registrations")

    @get("/export.csv", opt=SUPER_ADMINS)
    async def export(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        table = registrations_table(await start_months(), super=True)
        return await download(request, admin, "registrations", wanted(request, table))
