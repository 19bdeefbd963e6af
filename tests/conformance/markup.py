"""Markup as a tree that is equal whenever browsers show and speak the same."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

INLINE = {"a", "b", "em", "i", "span", "strong"}


def tree(markup: str) -> list[Any]:
    """Elements with sorted attributes, classes as a set, and white space as browsers fold it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return list(inside(parser.parseFragment(str(markup))))


def node(element: Element) -> tuple[Any, ...]:
    attributes = dict(element.attrib)
    if "class" in attributes:
        attributes["class"] = " ".join(sorted(attributes["class"].split()))
    return element.tag, tuple(sorted(attributes.items())), *inside(element)


def inside(parent: Element) -> Iterator[Any]:
    """The words and elements of an element; space beside a block element is no space at all."""
    edge = parent.tag not in INLINE
    before = edge
    words, children = parent.text or "", list(parent)
    for child in children:
        block = child.tag not in INLINE
        yield from folded(words, start=before, end=block)
        yield node(child)
        words, before = child.tail or "", block
    yield from folded(words, start=before, end=edge)


def folded(words: str, *, start: bool, end: bool) -> Iterator[str]:
    """Words with runs of space made one, and none left where a block starts or ends."""
    before = "" if start or not words[:1].isspace() else " "
    after = "" if end or not words[-1:].isspace() else " "
    if words.strip():
        yield before + " ".join(words.split()) + after
    elif before and after:
        yield " "
