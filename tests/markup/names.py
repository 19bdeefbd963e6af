"""Links, buttons, pictures and tables: what they are called says what they are."""

from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.markup.tree import by_id, classes, named_by, text, with_ways

EMPTY_WORDS = {"here", "click here", "more", "read more", "link", "this page", "details", "view"}
PICTURES = {"{http://www.w3.org/2000/svg}svg", "img", "iframe"}
# What a link stands in says where it leads as well (WCAG 2.4.4).
IN_CONTEXT = {"td", "th", "li"}
CARD = "govuk-summary-card"


def faults(page: Element) -> Iterator[str]:
    """What has no name, or one that says nothing."""
    ids = by_id(page)
    for element in page.iter():
        if element.tag in ("a", "button", "summary"):
            yield from of_a_control(element, ids)
        elif element.tag in PICTURES:
            yield from of_a_picture(element, ids)
        elif element.tag == "table":
            yield from of_a_table(element, ids)
    for main in page.iter("main"):
        yield from ambiguous(main)


def of_a_control(element: Element, ids: dict[str, Element]) -> Iterator[str]:
    """Links and buttons: they have words, and are called by the words that are seen."""
    words, name = text(element), named_by(element, ids)
    if not words and not name:
        yield f"{element.tag} without words: {element.attrib}"
    if name and words and words.lower() not in name.lower():
        yield f"“{words}” is called “{name}”"
    if words.lower() in EMPTY_WORDS:
        yield f"“{words}” says nothing by itself"
    if element.get("target") == "_blank" and "new tab" not in words:
        yield f"“{words}” opens a tab without saying so"
    if element.tag == "a" and element.get("href") == "":
        yield f"“{words}” leads nowhere"


def of_a_picture(element: Element, ids: dict[str, Element]) -> Iterator[str]:
    """Pictures: a name, or the word that they say nothing."""
    silent = element.get("aria-hidden") == "true" or element.get("role") == "presentation"
    said = element.get("alt") is not None or element.get("title") or named_by(element, ids)
    if not (silent or said):
        yield f"{element.tag} without a name"


def of_a_table(element: Element, ids: dict[str, Element]) -> Iterator[str]:
    """Tables: a caption or a name; every heading says which cells it is for."""
    if next(element.iter("caption"), None) is None and not named_by(element, ids):
        yield "a table without a caption"
    for heading in element.iter("th"):
        if heading.get("scope") not in ("col", "row", "colgroup", "rowgroup"):
            yield f"“{text(heading)}” heads no cells"
        if not text(heading):
            yield "a heading of a table without words"


def says_more(around: Element) -> bool:
    """Whether a link is understood from what it stands in."""
    return around.tag in IN_CONTEXT or CARD in classes(around)


def ambiguous(main: Element) -> Iterator[str]:
    """Links with the same words to different places, by their own words or those around them."""
    places: dict[str, set[str]] = defaultdict(set)
    for link, way in with_ways(main):
        if link.tag == "a" and link.get("href") and not any(map(says_more, way)):
            places[text(link)].add(link.get("href", ""))
    for words, addresses in places.items():
        if len(addresses) > 1:
            yield f"“{words}” leads to {sorted(addresses)[:3]}"
