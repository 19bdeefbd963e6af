"""The list of registrations."""

from litestar import Controller, get
from litestar.di import NamedDependency

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
