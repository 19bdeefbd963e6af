"""The black bar with GOV.UK's name."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Component
from components.rendering import Params


@dataclass(frozen=True, slots=True)
class Header(Component):
    """GOV.UK's header; the service's own name stands in the service navigation."""

    macro: ClassVar = "header"
    homepage: str = "https://www.gov.uk"

    def params(self) -> Params:
        return {"homepageUrl": self.homepage}
