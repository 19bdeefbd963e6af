"""What may stand in what, and which attributes an element may have."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.markup.tree import with_ways, words

INTERACTIVE = {"a", "button", "input", "select", "textarea", "label", "summary", "iframe"}
IN_LINE_ONLY = {"p", "h1", "h2", "h3", "h4", "span", "label", "button", "a", "strong", "pre", "dt"}
BLOCKS = words(
    "div p h1 h2 h3 h4 ul ol li dl dt dd table form fieldset section nav main header footer pre"
    " details hr"
)
CHILDREN = {
    "ul": {"li"},
    "ol": {"li"},
    "dl": {"div", "dt", "dd"},
    "tr": {"th", "td"},
    "select": {"option", "optgroup"},
    "table": {"caption", "colgroup", "thead", "tbody", "tfoot"},
}
# The heading of a page may hold the label of its only field, and a legend may hold a heading.
ALLOWED = {("h1", "label"), ("label", "input")}


def faults(page: Element) -> Iterator[str]:
    """What stands where it may not."""
    for element, way in with_ways(page):
        tags = [str(one.tag) for one in way]
        yield from in_a_control(element, tags)
        if element.tag in BLOCKS and tags and tags[-1] in IN_LINE_ONLY:
            yield f"{element.tag} in {tags[-1]}"
        if tags and tags[-1] in CHILDREN and element.tag not in CHILDREN[tags[-1]]:
            yield f"{element.tag} directly in {tags[-1]}"


def in_a_control(element: Element, tags: list[str]) -> Iterator[str]:
    """A control inside of another one."""
    if element.tag not in INTERACTIVE or element.get("type") == "hidden":
        return
    for tag in tags:
        if tag in INTERACTIVE and (tag, element.tag) not in ALLOWED:
            yield f"{element.tag} in {tag}"
