"""The console's first page."""

from litestar import Controller, get
from litestar.di import NamedDependency

from app.pages.console import console
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin


class DashboardController(Controller):
    """`/admin`: how things stand."""

    @get()
    async def dashboard(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        return console(
            request, "admin/dashboard/page.html", title="Admin dashboard", tab="dashboard"
        )
