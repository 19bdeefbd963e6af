"""The way to other pages of a table; addresses hold what somebody searched for, so never kept."""

from dataclasses import dataclass
from typing import ClassVar

from components.component import Attributes, Component


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to another page, by its words; `rel` is "prev" or "next" for the neighbours."""

    text: str
    href: str
    rel: str = ""
    attributes: Attributes = ()


@dataclass(frozen=True, slots=True)
class Pagination(Component):
    """Links to the first, previous, next and last page, as far as there are any."""

    template: ClassVar = "pagination.html"
    memoised: ClassVar = False
    links: tuple[PageLink, ...]
    label: str = "Pages"
