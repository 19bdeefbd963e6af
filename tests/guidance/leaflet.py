"""A guidance page as somebody reads it: its blocks of words in order, its links, its contents."""

from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
from httpx import AsyncClient

XHTML = "{http://www.w3.org/1999/xhtml}"
BLOCKS = {XHTML + name for name in ("h1", "h2", "h3", "p", "li")}
WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True)
class Leaflet:
    """The main part of a page."""

    main: Element

    @property
    def blocks(self) -> list[str]:
        """The words of every heading, paragraph and list item, from the top."""
        return [words(one) for one in self.main.iter() if one.tag in BLOCKS]

    @property
    def links(self) -> list[tuple[str, str]]:
        """Words and address of every link, from the top."""
        return [(words(one), one.get("href", "")) for one in self.main.iter(XHTML + "a")]

    @property
    def headings(self) -> list[tuple[str, str]]:
        """Words and address of every section, from the top."""
        found = [(words(one), f"#{one.get('id')}") for one in self.main.iter(XHTML + "h2")]
        return [heading for heading in found if heading != ("Contents", "#contents")]

    @property
    def contents(self) -> list[tuple[str, str]]:
        """Words and address of every line of the contents."""
        return [link for link in self.links if link[1].startswith("#")]

    def addresses(self) -> set[str]:
        """Where the links of the main part lead."""
        return {address for _, address in self.links}


def words(element: Element) -> str:
    """The words within an element, however they are laid out."""
    return " ".join("".join(element.itertext()).split())


async def read(browser: AsyncClient, address: str) -> Leaflet:
    """The page at an address, which must be there and be valid HTML."""
    answer = await browser.get(address)
    assert answer.status_code == 200
    document = html5lib.HTMLParser(strict=True).parse(answer.text)
    main = document.find(f".//{XHTML}main")
    assert main is not None
    return Leaflet(main)


def prescribed(name: str) -> list[str]:
    """What a page must say, a block a line, in this order."""
    return (WORDS / f"{name}.txt").read_text().splitlines()


def in_this_order(expected: list[str], found: list[str]) -> bool:
    """Whether all that is expected was found in its order, whatever else stands between."""
    left = iter(found)
    return all(one in left for one in expected)
