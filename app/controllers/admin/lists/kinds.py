"""How every kind of file stands, and the history of one."""

from litestar import Controller, get
from litestar.params import FromPath

from app.controllers.admin.lists.known import known_kind
from app.guards import SUPER_ADMINS
from app.pages.lists.history import TABLE, history_page
from app.pages.lists.overview import overview_page
from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.services.importing.looking import standing
from app.services.listing import read


class ListsController(Controller):
    """`/admin/lists`; for super admins."""

    path = "/lists"
    opt = SUPER_ADMINS

    @get()
    async def index(self, request: AnyRequest) -> Page:
        return overview_page(request, await standing())

    @get("/{kind:str}")
    async def history(self, request: AnyRequest, kind: FromPath[str]) -> Page:
        asked = wanted(request, TABLE)
        rows = await read("imports", asked, kind=known_kind(kind))
        (stands,) = [one for one in await standing() if one.kind == kind]
        return history_page(request, stands, asked, rows)
