"""The front page."""

from typing import Any

from litestar import Controller, Request, get
from litestar.di import NamedDependency

from app.pages.render import Page
from app.pages.start import start_page
from app.services.arrival import Arrival


class StartController(Controller):
    """`/`: start page or closed page, by the state of the service."""

    path = "/"

    @get()
    async def start(
        self, request: Request[Any, Any, Any], visitor: NamedDependency[Arrival]
    ) -> Page:
        return start_page(request, visitor)
