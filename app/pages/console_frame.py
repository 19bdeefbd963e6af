"""What stands around every page of the console."""

from functools import lru_cache

from app.pages.frame import SERVICE, SMALL_PAGES, Frame, phase_banner, render_part
from components.assets import asset
from components.footer import Footer
from components.header import Header
from components.htmx import CONFIG
from components.service_navigation import NavigationButton, NavigationLink, ServiceNavigation
from components.skip_link import SkipLink


@lru_cache(maxsize=2)
def console_frame(signed_in: bool) -> Frame:
    """The frame that somebody signed in to the console sees, or somebody who is not."""
    return Frame(
        service=SERVICE,
        signed_in=signed_in,
        head=render_part("console-head", htmx_config=CONFIG, asset=asset),
        top=render_part(
            "top",
            skip_link=SkipLink(),
            header=Header(),
            navigation=_navigation(signed_in),
            phase_banner=phase_banner(),
        ),
        bottom=render_part("bottom", footer=Footer(SMALL_PAGES)),
    )


def _navigation(signed_in: bool) -> ServiceNavigation:
    if not signed_in:
        return ServiceNavigation(SERVICE, href="/admin")
    return ServiceNavigation(
        SERVICE,
        href="/admin",
        links=(NavigationLink("Admin", "/admin"),),
        buttons=(NavigationButton("Sign out", "sign-out"),),
    )
