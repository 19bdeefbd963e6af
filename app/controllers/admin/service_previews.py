"""Public pages in any state of the service, for looking at."""

from typing import cast

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.clock import now
from app.guards import SUPER_ADMINS
from app.pages.preview.page import preview_page
from app.pages.preview.pages import PAGE
from app.pages.preview.unsaved import with_unsaved
from app.pages.render import AnyRequest, Page
from app.pages.service.wording import STATES
from app.services.admins.staff import Admin
from app.services.operating.service import current
from app.services.service_settings import State


class ServicePreviewsController(Controller):
    """`/admin/service/preview/{page}?state=…`: nothing is stored, nothing is counted."""

    path = "/service/preview"
    opt = SUPER_ADMINS

    @get("/{page:str}")
    async def preview(
        self, request: AnyRequest, page: FromPath[str], admin: NamedDependency[Admin]
    ) -> Page:
        if page not in PAGE:
            raise NotFoundException
        moment, asked = now(), request.query_params
        saved = await current(moment)
        wanted = asked.get("state", "")
        state = cast("State", wanted) if wanted in STATES else saved.state(moment)
        settings = with_unsaved(saved, dict(asked))
        return preview_page(request, PAGE[page], state, settings, moment)
