"""The elements and attributes that our pages use; whatever else appears is a slip or obsolete."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.markup.tree import words

EVERYWHERE = {"id", "class", "lang", "hidden", "tabindex", "role", "translate"}
ARIA = words(
    "label labelledby describedby hidden current expanded controls live busy sort atomic"
    " disabled modal level"
)
HTMX = words(
    "get post target trigger swap select push-url replace-url sync include indicator disabled-elt"
    " select-oob history-elt disinherit encoding"
)
OF_ITS_OWN = {
    "html": "",
    "head": "",
    "body": "",
    "title": "",
    "meta": "charset name content",
    "link": "rel href sizes type color",
    "script": "src type defer",
    "header": "",
    "footer": "",
    "main": "",
    "nav": "",
    "section": "",
    "div": "",
    "p": "",
    "h1": "",
    "h2": "",
    "h3": "",
    "h4": "",
    "ul": "",
    "ol": "start",
    "li": "",
    "dl": "",
    "dt": "",
    "dd": "",
    "span": "",
    "strong": "",
    "b": "",
    "em": "",
    "code": "",
    "pre": "",
    "mark": "",
    "br": "",
    "hr": "",
    "abbr": "title",
    "time": "datetime",
    "details": "open name",
    "summary": "",
    "a": "href rel target download draggable",
    "form": "method action enctype novalidate",
    "fieldset": "disabled",
    "legend": "",
    "label": "for",
    "input": "type name value checked autocomplete inputmode spellcheck maxlength accept"
    " autocapitalize disabled",
    "textarea": "name rows autocomplete spellcheck maxlength",
    "select": "name",
    "option": "value selected",
    "optgroup": "label",
    "button": "type name value form formaction",
    "progress": "max value",
    "img": "src alt width height",
    "iframe": "src title sandbox loading",
    "table": "",
    "caption": "",
    "thead": "",
    "tbody": "",
    "tr": "",
    "th": "scope colspan rowspan",
    "td": "colspan rowspan",
}
DRAWN = "{http://www.w3.org/2000/svg}svg"


def faults(page: Element) -> Iterator[str]:
    """Elements and attributes that are not ours."""
    if page.tag == DRAWN:
        return
    if page.tag not in OF_ITS_OWN and page.tag != "DOCUMENT_FRAGMENT":
        yield f"the element {page.tag}"
    own = words(OF_ITS_OWN.get(str(page.tag), "")) | EVERYWHERE
    for name in page.attrib:
        if not is_known(name, own):
            yield f"{name} at {page.tag}"
    for child in page:
        yield from faults(child)


def is_known(name: str, own: set[str]) -> bool:
    """Whether an attribute is one of HTML, ARIA, htmx or our own data."""
    kind, _, rest = name.partition("-")
    if kind == "aria":
        return rest in ARIA
    if kind == "hx":
        return rest in HTMX
    return kind == "data" or name in own
