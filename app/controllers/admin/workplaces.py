"""Workplaces: the list of all, and everything that is stored of one."""

from uuid import UUID

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.pages.table_page import table_page
from app.pages.tables.workplaces import table_of
from app.pages.workplaces import workplace_page
from app.services.admins.staff import Admin
from app.services.workplaces import list_workplaces, places_known, stored_workplace


class WorkplacesController(Controller):
    """`/admin/workplaces`; for admins."""

    path = "/workplaces"

    @get()
    async def index(self, request: AnyRequest) -> Page:
        table = table_of(*await places_known())
        asked = wanted(request, table)
        rows = await list_workplaces(asked)
        return table_page(request, table, asked, rows, title="Workplaces", tab="workplaces")

    @get("/{workplace:uuid}")
    async def detail(
        self, request: AnyRequest, admin: NamedDependency[Admin], workplace: FromPath[UUID]
    ) -> Page:
        found = await stored_workplace(workplace)
        if found is None:
            raise NotFoundException
        return workplace_page(request, found, for_super=admin.super)
