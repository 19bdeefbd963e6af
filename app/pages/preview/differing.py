"""The public pages that a change would change, as they would be."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from app.pages.preview.inert import inert_part
from app.pages.preview.pages import PAGE, PAGES, Previewed, drawn
from app.pages.preview.unsaved import preview_address
from app.pages.render import AnyRequest
from app.pages.service.wording import STATES
from app.services.operating.standing import Standing
from app.services.service_settings import ServiceSettings, State


@dataclass(frozen=True, slots=True)
class Shown:
    """A page with settings that nobody has saved yet: its main part, and where it is whole."""

    heading: str
    address: str
    main: Markup


def differing(request: AnyRequest, standing: Standing, after: ServiceSettings) -> list[Shown]:
    """Every page and state whose main part differs; what looks the same twice is shown once."""
    found: dict[str, Shown] = {}
    for page, state in _each():
        before = drawn(request, page, state, standing.settings, standing.now)
        then = drawn(request, page, state, after, standing.now)
        main = inert_part(then, before, f"{page.name}-{state}")
        if main is not None:
            heading = f"{page.words}, {STATES[state].lower()}"
            address = preview_address(page.name, state, standing.settings, after)
            found.setdefault(f"{page.name} {then}", Shown(heading, address, main))
    return list(found.values())


def _each() -> Iterator[tuple[Previewed, State]]:
    for page in PAGES:
        if page.name != "unavailable":
            yield page, "open"
            yield page, "partially_closed"
        if page.always:
            yield page, "closed"
    yield PAGE["unavailable"], "closed"
