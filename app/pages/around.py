"""What stands around a page's own part, for this visitor at this moment."""

from dataclasses import dataclass
from typing import Any

from litestar import Request
from litestar_htmx import HTMXDetails

from app.pages.announcements import announcement
from app.pages.frame import frame
from app.services.arrival import Arrival
from components.notification_banner import NotificationBanner

AnyRequest = Request[Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Around:
    """Whole page or fragment, whose frame, and what is announced; nothing of it is a person's."""

    fragment: bool
    signed_in: bool
    registered: bool
    announcement: NotificationBanner | None

    def context(self) -> dict[str, Any]:
        """What the layouts show of it."""
        return {
            "layout": "layouts/fragment.html" if self.fragment else "layouts/page.html",
            "announcement": self.announcement,
            "frame": frame(self.signed_in, self.registered),
        }


def around(request: AnyRequest) -> Around:
    """What stands around the page that answers this request."""
    arrival: Arrival | None = request.scope["state"].get("arrival")
    fragment = wants_fragment(request)
    if arrival is None:
        return Around(fragment, signed_in=False, registered=False, announcement=None)
    return Around(
        fragment,
        arrival.person is not None,
        arrival.registrations > 0,
        announcement(arrival, request.scope["path"]),
    )


def wants_fragment(request: AnyRequest) -> bool:
    """Whether HTMX asks and will swap the answer in; history restores need the whole page."""
    htmx = HTMXDetails(request)
    return bool(htmx) and not htmx.history_restore_request
