"""One page state, and what makes it another one than the last."""

from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from tests.page_check import read


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as somebody gets it; `route` is empty where no route of ours answers."""

    person: str
    route: str
    address: str
    status: int
    text: str
    policy: str = ""

    @property
    def mistaken(self) -> bool:
        """Whether it says that something is wrong with a form."""
        return "govuk-error-summary" in self.text

    @property
    def title(self) -> str:
        """What the browser's tab says."""
        return "".join(next(read(self.text).iter("title")).itertext())

    @property
    def kinds(self) -> set[str]:
        """Every kind of element that it is made of."""
        return {kind_of(element) for element in read(self.text).iter()}

    @property
    def shape(self) -> str:
        """Its elements without their words, of rows that are alike only one."""
        return shape_of(read(self.text))


def kind_of(element: Element) -> str:
    """What an element is, whatever it says."""
    kind = element.get("type") or element.get("role") or ""
    return f"{element.tag}.{element.get('class', '')}.{kind}"


@lru_cache(maxsize=500)
def shape_of(element: Element) -> str:
    """The outline of an element; equal for what differs in words and numbers only."""
    parts = dict.fromkeys(shape(child) for child in element)
    return f"{kind_of(element)}({''.join(parts)})"


def shape(element: Element) -> str:
    """As `shape_of`, kept for whole pages only."""
    return shape_of.__wrapped__(element)
