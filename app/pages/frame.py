"""What stands around every page, made once for each kind of visitor."""

from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from app.pages.templates import TEMPLATES
from app.settings import settings
from components.assets import asset
from components.footer import Footer
from components.header import Header
from components.htmx import CONFIG
from components.phase_banner import PhaseBanner
from components.service_navigation import NavigationButton, NavigationLink, ServiceNavigation
from components.skip_link import SkipLink

SERVICE = "Register for a national professional qualification"
SMALL_PAGES = (
    ("Help", "/help"),
    ("Privacy", "/privacy"),
    ("Cookies", "/cookies"),
    ("Accessibility", "/accessibility"),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The markup around a page's own part."""

    service: str
    signed_in: bool
    head: Markup
    top: Markup
    bottom: Markup


@lru_cache(maxsize=4)
def frame(signed_in: bool, has_registrations: bool) -> Frame:
    """The frame that this kind of visitor sees."""
    return Frame(
        service=SERVICE,
        signed_in=signed_in,
        head=render_part("head", htmx_config=CONFIG, asset=asset),
        top=render_part(
            "top",
            skip_link=SkipLink(),
            header=Header(),
            navigation=_navigation(signed_in, has_registrations),
            phase_banner=phase_banner(),
        ),
        bottom=render_part("bottom", footer=Footer(SMALL_PAGES)),
    )


def _navigation(signed_in: bool, has_registrations: bool) -> ServiceNavigation:
    if not signed_in:
        return ServiceNavigation(SERVICE)
    links = [NavigationLink("DfE Identity account", settings().identity_account_url)]
    if has_registrations:
        links.append(NavigationLink("NPQ account", "/account"))
    return ServiceNavigation(
        SERVICE, links=tuple(links), buttons=(NavigationButton("Sign out", "sign-out"),)
    )


def phase_banner() -> PhaseBanner:
    """How finished the service is, and where to say what one thinks of it."""
    feedback = Markup('<a class="govuk-link" href="{}">Give feedback about this service</a>.')
    return PhaseBanner("Beta", feedback.format(settings().feedback_url))


def render_part(part: str, **context: object) -> Markup:
    """The markup of a template of `layouts/`."""
    return Markup(TEMPLATES.get_template(f"layouts/{part}.html").render(context))  # noqa: S704 rendered with autoescape
