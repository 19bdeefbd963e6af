"""Headings: one of the first level, none that skips a level, none without words."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.markup.tree import outside, text

LEVELS = {f"h{level}": level for level in range(1, 7)}
# What stands before the heading of the page has one of its own.
BEFORE = ("govuk-error-summary", "govuk-notification-banner", "govuk-cookie-banner")


def faults(page: Element) -> Iterator[str]:
    """What is wrong with the headings of a page."""
    before = 0
    for heading in page.iter():
        if heading.tag in LEVELS and not text(heading):
            yield "a heading without words"
    for heading in outside(page, *BEFORE):
        level = LEVELS.get(heading.tag)
        if level is None:
            continue
        if level > before + 1:
            yield f"h{level} “{text(heading)}” follows h{before}"
        before = level
