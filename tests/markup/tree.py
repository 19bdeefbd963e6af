"""Ways to look at a parsed page."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def words(line: str) -> set[str]:
    """The words of a line."""
    return set(line.split())


def classes(element: Element) -> set[str]:
    """The classes of an element."""
    return words(element.get("class") or "")


def within(element: Element, name: str) -> Iterator[Element]:
    """Every element of this class inside of another one, or itself."""
    return (found for found in element.iter() if name in classes(found))


def text(element: Element) -> str:
    """What is read out, on one line."""
    return " ".join("".join(element.itertext()).split())


def by_id(page: Element) -> dict[str, Element]:
    """Every element that has an id."""
    return {element.get("id", ""): element for element in page.iter() if element.get("id")}


def outside(element: Element, *names: str) -> Iterator[Element]:
    """The elements in order, without what these classes hold."""
    yield element
    for child in element:
        if not classes(child) & set(names):
            yield from outside(child, *names)


def with_ways(element: Element, above: tuple[Element, ...] = ()) -> Iterator[tuple[Element, tuple]]:
    """Each element with everything it stands in, outermost first."""
    yield element, above
    for child in element:
        yield from with_ways(child, (*above, element))


def named_by(element: Element, ids: dict[str, Element]) -> str:
    """The name that ARIA gives an element."""
    own = element.get("aria-label", "")
    others = (ids[id] for id in element.get("aria-labelledby", "").split() if id in ids)
    return own or " ".join(text(other) for other in others)
