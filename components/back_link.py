"""The way back, above the page's content."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Attributes, Component, Words


@dataclass(frozen=True, slots=True)
class BackLink(Component):
    """A link back; never kept, since its address may hold what somebody searched for."""

    template: ClassVar = "back_link.html"
    memoised: ClassVar = False
    worded: ClassVar = ("text",)
    href: str
    text: Words = "Back"
    attributes: Attributes = ()
