"""The foot of every page."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class Footer(Component):
    """GOV.UK's footer with links to the small pages, each (text, address)."""

    macro: ClassVar = "footer"
    links: tuple[tuple[str, str], ...] = ()

    def params(self) -> Params:
        return {"meta": {"items": [{"text": text, "href": href} for text, href in self.links]}}
