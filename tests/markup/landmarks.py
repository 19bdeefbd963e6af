"""The parts of a page: one main part, every other one with a name of its own."""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.markup.tree import by_id, named_by, text

ALONE = {"main", "footer"}
NAMED = ("nav", "section")


def faults(page: Element) -> Iterator[str]:
    """What is wrong with the parts of a whole page or of a fragment."""
    ids = by_id(page)
    for name in ALONE:
        if sum(1 for _ in page.iter(name)) > 1:
            yield f"{name} more than once"
    names = Counter(
        (element.tag, named_by(element, ids)) for element in page.iter() if is_part(element)
    )
    for (tag, name), number in names.items():
        if number > 1:
            yield f"{number} parts {tag} are called “{name}”"
    yield from unnamed(page, ids)
    yield from unscrollable(page, ids)
    if page.tag == "html":
        yield from of_a_whole_page(page, ids)


def unnamed(page: Element, ids: dict[str, Element]) -> Iterator[str]:
    """Regions and groups that do not say what they hold; a fieldset has its legend."""
    for element in page.iter():
        role = element.get("role", "")
        grouping = role in ("region", "group") and element.tag != "fieldset"
        if grouping and not named_by(element, ids):
            yield f"a {role} without a name"


def is_part(element: Element) -> bool:
    """Whether somebody can jump there."""
    named = element.get("aria-label") or element.get("aria-labelledby")
    return element.tag == "nav" or (element.tag == "section" and bool(named))


def unscrollable(page: Element, ids: dict[str, Element]) -> Iterator[str]:
    """Places that take the focus and say nothing; any order of the keys but that of the page."""
    for element in page.iter():
        if element.get("tabindex") is None:
            continue
        if element.get("tabindex") not in ("0", "-1"):
            yield f"tabindex {element.get('tabindex')}"
        if element.get("tabindex") == "0" and not named_by(element, ids):
            yield f"{element.tag} takes the focus without a name"


def of_a_whole_page(page: Element, ids: dict[str, Element]) -> Iterator[str]:
    """What a page says of itself: its language, its parts, the way past the navigation."""
    if page.get("lang") != "en":
        yield "the language of the page is not said"
    for name in ("header", "main", "footer"):
        if next(page.iter(name), None) is None:
            yield f"no {name}"
    first = next(page.iter("a"))
    if "Skip" not in text(first) or first.get("href", "").removeprefix("#") not in ids:
        yield "the first link does not lead past the navigation"
    viewport = [
        one.get("content", "") for one in page.iter("meta") if one.get("name") == "viewport"
    ]
    if not viewport or "scalable" in viewport[0] or "maximum" in viewport[0]:
        yield "the page cannot be enlarged"
