"""Fields: radios and boxes in groups with a legend, hints and mistakes told with their field."""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.markup.tree import by_id, text, with_ways, within

TYPED = {"text", "email", "search", "tel", "password", "file"}
# WCAG 1.3.5: fields about the person who fills them in.
PERSONAL = {"full_name": "name", "sign-in-email": "username", "sign-in-code": "one-time-code"}
CONTROLS = {"input", "select", "textarea", "button", "main"}


def faults(page: Element) -> Iterator[str]:
    """What is wrong with the fields of a page."""
    yield from ungrouped(page)
    yield from untold(page)
    yield from unmarked(page)
    yield from legends(page)
    yield from astray(page)


def ungrouped(page: Element) -> Iterator[str]:
    """Radios and boxes that belong together, outside of a fieldset."""
    alike = Counter(
        (field.get("type"), field.get("name"), way[-1:] and "".join(sorted(forms(way))))
        for field, way in with_ways(page)
        if field.get("type") in ("radio", "checkbox")
    )
    for field, way in with_ways(page):
        kind = field.get("type"), field.get("name"), "".join(sorted(forms(way)))
        if alike.get(kind, 0) > 1 and not any(one.tag == "fieldset" for one in way):
            yield f"{field.get('id')} stands in no fieldset"


def forms(way: tuple[Element, ...]) -> Iterator[str]:
    """The addresses of the forms that something stands in."""
    return (one.get("action", "") for one in way if one.tag == "form")


def untold(page: Element) -> Iterator[str]:
    """Hints and mistakes in a form group that no field or group of it is described by."""
    described = {
        id for element in page.iter() for id in element.get("aria-describedby", "").split()
    }
    for group in within(page, "govuk-form-group"):
        for hint in within(group, "govuk-hint"):
            if hint.get("id") not in described:
                yield f"“{text(hint)}” describes no field"
    for mistake in within(page, "govuk-error-message"):
        alone = mistake.tag != "p" or mistake.get("tabindex") == "-1"
        if not alone and mistake.get("id") not in described:
            yield f"“{text(mistake)}” is told with no field"


def unmarked(page: Element) -> Iterator[str]:
    """Personal fields that a browser cannot fill in, and names that hide visible labels."""
    for field in page.iter():
        if field.tag not in ("input", "select", "textarea"):
            continue
        wanted = PERSONAL.get(field.get("name", ""))
        if field.get("type") in TYPED and wanted and field.get("autocomplete") != wanted:
            yield f"{field.get('name')} lacks autocomplete={wanted}"
        if field.get("aria-label") or field.get("placeholder") or field.get("title"):
            yield f"{field.get('id')} has a name besides its label"
        if field.get("autofocus") is not None:
            yield f"{field.get('id')} takes the focus by itself"


def legends(page: Element) -> Iterator[str]:
    """Groups and labels without words, and labels of nothing."""
    ids = by_id(page)
    for fieldset in page.iter("fieldset"):
        if not len(fieldset) or fieldset[0].tag != "legend" or not text(fieldset[0]):
            yield "a fieldset does not begin with its legend"
    for label in page.iter("label"):
        if not text(label) or label.get("for") not in ids:
            yield f"a label without words or field: {text(label)}"


def astray(page: Element) -> Iterator[str]:
    """Links of the error summary that lead to nothing that takes the focus."""
    ids = by_id(page)
    for summary in within(page, "govuk-error-summary"):
        for link in summary.iter("a"):
            found = ids.get(link.get("href", "").removeprefix("#"))
            if found is None or not (found.tag in CONTROLS or found.get("tabindex") == "-1"):
                yield f"“{text(link)}” leads to no field"
