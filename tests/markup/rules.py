"""Every rule at once."""

from functools import lru_cache
from xml.etree.ElementTree import Element

from tests.markup import attributes, groups, headings, landmarks, names, nesting

RULES = (attributes, groups, headings, landmarks, names, nesting)


@lru_cache(maxsize=200)
def faults(page: Element) -> tuple[str, ...]:
    """Everything that the rules find on a page; a tree is looked at once."""
    return tuple(fault for rule in RULES for fault in rule.faults(page))
