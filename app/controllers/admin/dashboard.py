"""The console's first page."""

from litestar import Controller, get
from litestar.di import NamedDependency

from app.clock import now
from app.pages.dashboard.page import dashboard_page
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.dashboard.reading import figures


class DashboardController(Controller):
    """`/admin`: how things stand."""

    @get()
    async def dashboard(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Page:
        found = await figures(now(), super=admin.super)
        return dashboard_page(request, found, super=admin.super)
