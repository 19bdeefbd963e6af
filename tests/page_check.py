"""What holds of every page that a person is shown, whatever is on it."""

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from xml.etree.ElementTree import Element

import html5lib
import httpx

from app.security.headers import GOVUK_SCRIPT
from tests.markup.rules import faults

SERVICE = "Register for a national professional qualification"
UNLABELLED = {"hidden", "submit", "button"}
REFERENCES = ("for", "aria-describedby", "aria-labelledby", "form")
TOKEN = re.compile('(name="_csrf_token" value=")([0-9a-f]+)')
IN_LINE = {"a", "span", "strong", "b", "code", "button", "label", "mark"}
PIECES = ("/search/",)
"""Addresses whose answers are parts of a page, without a title or a heading."""


def read(text: str) -> Element:
    """The document or fragment in a body, its tokens left out; raises ParseError if not valid.

    Nobody changes what this gives: pages that differ in their token only are read once.
    """
    return parsed(TOKEN.sub(r"\1", text))


def token_in(text: str) -> str:
    """The token that the forms of a page carry, if there is one."""
    found = TOKEN.search(text)
    return found[2] if found else ""


@lru_cache(maxsize=200)
def parsed(text: str) -> Element:
    """The tree of a document or fragment."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    if text.lstrip().lower().startswith("<!doctype"):
        return parser.parse(text)
    return parser.parseFragment(text, container="div")


def words(element: Element) -> str:
    """Everything that an element says, on one line; what stands on lines of its own is apart."""
    return " ".join("".join(pieces(element)).split())


def pieces(element: Element) -> Iterator[str]:
    """The texts inside of an element in order."""
    yield element.text or ""
    for child in element:
        gap = "" if child.tag in IN_LINE else " "
        yield from (gap, *pieces(child), gap, child.tail or "")


# An email inside a frame is mail, not a page: its own tests look at it.
MAIL = re.compile(r"^/admin/campaigns/[^/]+/preview/.")


def check(response: httpx.Response) -> None:
    """Fail unless a person could use this answer: HTML that is valid, titled and labelled."""
    kind = response.headers.get("content-type", "")
    address = response.request.url.path
    if address.startswith(("/static/", "/assets/", "/health/", "/dev/")) or MAIL.search(address):
        return
    assert "json" not in kind, f"{address} answers JSON to a person"
    check_headers(response)
    if not response.text or response.is_redirect or kind.startswith("text/csv"):
        return
    assert kind == "text/html; charset=utf-8", f"{address} answers {kind}"
    page = read(response.text)
    check_markup(page)
    if response.request.headers.get("HX-Request") and address.startswith(PIECES):
        return
    check_heading(page, mistaken=response.status_code == 422)


def check_headers(response: httpx.Response) -> None:
    """A person's page is kept by nobody, and runs nothing that is not ours."""
    headers = response.headers
    assert "no-store" in headers["cache-control"]
    assert headers.get("vary") == "HX-Request", f"{response.request.url.path} lacks Vary"
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def check_heading(page: Element, *, mistaken: bool) -> None:
    """One h1, and a title that begins with it."""
    headings = [words(heading) for heading in page.iter("h1")]
    assert len(headings) == 1, f"{len(headings)} headings of the first level: {headings}"
    titles = [words(title) for title in page.iter("title")]
    summary = with_class(page, "govuk-error-summary")
    error = "Error: " if mistaken and summary else ""
    assert titles == [f"{error}{headings[0]} – {SERVICE} – GOV.UK"]


def check_markup(page: Element) -> None:
    """Ids once each, every field labelled, every reference kept, no script but GOV.UK's."""
    ids = [element.get("id", "") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids)), f"ids twice: {[i for i in ids if ids.count(i) > 1]}"
    assert all(element.get("id", "x") for element in page.iter()), "an empty id"
    check_references(page, set(ids))
    labels = {label.get("for") for label in page.iter("label")}
    for field in fields(page):
        assert field.get("id") in labels, f"no label for {field.attrib}"
    for script in page.iter("script"):
        check_script(script)
    for element in page.iter():
        assert not any(name == "style" or name.startswith("on") for name in element.attrib)
    found = faults(page)
    assert not found, found


def check_references(page: Element, ids: set[str]) -> None:
    """What names another element names one that is there; fragments may name the frame's."""
    for element in page.iter():
        for name in REFERENCES:
            missing = set(element.get(name, "").split()) - ids
            assert not missing, f"{name}={missing} leads nowhere"
    for link in links_of(with_class(page, "govuk-error-summary")):
        known = ids | {"main-content"}
        assert link.get("href", "").removeprefix("#") in known, f"{link.attrib} leads nowhere"


def check_script(script: Element) -> None:
    """A file of ours, or the one script of GOV.UK Frontend that may stand in the page."""
    if script.get("src"):
        assert script.get("src", "").startswith("/static/")
        return
    found = b64encode(sha256((script.text or "").encode()).digest()).decode()
    assert f"'sha256-{found}'" == GOVUK_SCRIPT


def fields(page: Element) -> Iterator[Element]:
    """Every field that a person fills in."""
    for name in ("input", "select", "textarea"):
        yield from (f for f in page.iter(name) if f.get("type") not in UNLABELLED)


def with_class(page: Element, name: str) -> list[Element]:
    """The elements of a class."""
    pattern = re.compile(rf"(^|\s){re.escape(name)}(\s|$)")
    return [element for element in page.iter() if pattern.search(element.get("class") or "")]


def links_of(elements: list[Element]) -> Iterator[Element]:
    """Every link inside of these elements."""
    for element in elements:
        yield from element.iter("a")


async def watch(response: httpx.Response) -> None:
    """An event hook for a browser: no page goes unchecked."""
    await response.aread()
    check(response)
