"""Where people begin who were invited to register late."""

from litestar import Controller, Response, get
from litestar.di import NamedDependency

from app.pages.late_registration import late_page
from app.pages.render import AnyRequest, away
from app.services.arrival import Arrival


class LateRegistrationController(Controller):
    """`/late-registration`: judged anew by every request, and nothing is stored."""

    path = "/late-registration"

    @get()
    async def start(self, request: AnyRequest, visitor: NamedDependency[Arrival]) -> Response[str]:
        if visitor.state == "open":
            return away(request, "/")
        return late_page(request, visitor)
