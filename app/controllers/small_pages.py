"""The small pages in every footer."""

from litestar import Controller, get
from litestar.di import NamedDependency

from app.pages.render import AnyRequest, Page, page
from app.pages.wording import kept, support
from app.security import CSRF_COOKIE
from app.services.arrival import Arrival
from app.services.privacy import PRIVACY_DATE, PRIVACY_VERSION
from app.sessions import ADMIN_COOKIE, FRESH_COOKIE, SESSION_COOKIE
from app.sessions.pending_admin import PENDING_ADMIN_COOKIE
from app.sessions.way_in import WAY_IN_COOKIE
from app.settings import settings

WRITTEN = "22 November 2026"

COOKIES = (SESSION_COOKIE, CSRF_COOKIE, FRESH_COOKIE)
ADMIN_COOKIES = (ADMIN_COOKIE, PENDING_ADMIN_COOKIE, WAY_IN_COOKIE)


class SmallPagesController(Controller):
    """`/cookies`, `/privacy`, `/accessibility` and `/help`, in every state of the service.

    Each asks for the arrival, since the frame shows whether somebody is signed in.
    """

    @get("/cookies")
    async def cookies(self, request: AnyRequest, arrival: NamedDependency[Arrival]) -> Page:
        return page(
            request,
            "small/cookies.html",
            title="Cookies",
            cookies=COOKIES,
            admin_cookies=ADMIN_COOKIES,
        )

    @get("/privacy")
    async def privacy(self, request: AnyRequest, arrival: NamedDependency[Arrival]) -> Page:
        return page(
            request,
            "small/privacy.html",
            title="Privacy notice",
            support=support(),
            version=PRIVACY_VERSION,
            kept=kept(),
            dated=PRIVACY_DATE,
        )

    @get("/accessibility")
    async def accessibility(self, request: AnyRequest, arrival: NamedDependency[Arrival]) -> Page:
        return page(
            request,
            "small/accessibility.html",
            title="Accessibility statement",
            support=support(),
            dated=WRITTEN,
        )

    @get("/help")
    async def help(self, request: AnyRequest, arrival: NamedDependency[Arrival]) -> Page:
        return page(
            request,
            "small/help.html",
            title="Help",
            support=support(),
            settings=settings(),
            signed_in=arrival.person is not None,
        )
