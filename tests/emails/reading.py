"""Reads an email's HTML as a person would: its words, its links, its headings."""

import re

import html5lib

XHTML = "{http://www.w3.org/1999/xhtml}"


def page(html):
    """The parsed page; raises when it is not valid HTML."""
    return html5lib.HTMLParser(strict=True).parse(html)


def words(html):
    """Every word of the body, in order."""
    return " ".join(page(html).find(f"{XHTML}body").itertext()).split()


def found(html, tag):
    """The texts of every element of this kind."""
    return [" ".join("".join(one.itertext()).split()) for one in page(html).iter(f"{XHTML}{tag}")]


def links(html):
    return [one.get("href") for one in page(html).iter(f"{XHTML}a")]


def without_addresses(text):
    """Plain text without the addresses that it spells out behind its links."""
    alone = re.sub(r"(?m): https?://\S+$", "", text)
    return re.sub(r" \(https?://\S+\)", "", alone).replace("* ", "").split()
