"""The list of people, and the page of each."""

from uuid import UUID

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.clock import now
from app.pages.people.detail import person_page
from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.pages.table_page import table_page
from app.pages.tables.users import users_table
from app.services.admins.staff import Admin
from app.services.casework.people import person_detail
from app.services.emails_about import emails_about
from app.services.history import history
from app.services.listing import read


class UsersController(Controller):
    """`/admin/users` and one of them."""

    path = "/users"

    @get()
    async def index(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        table = users_table(super=admin.super)
        asked = wanted(request, table)
        rows = await read("users", asked, now=now())
        return table_page(request, table, asked, rows, title="Users", tab="users")

    @get("/{user:uuid}")
    async def show(
        self, request: AnyRequest, admin: NamedDependency[Admin], user: FromPath[UUID]
    ) -> Page:
        person = await person_detail(user, now())
        if person is None:
            raise NotFoundException
        emails = await emails_about("user", user, everything=admin.super)
        return person_page(request, person, emails, await history("user", user))
