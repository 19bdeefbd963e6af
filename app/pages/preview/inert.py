"""Markup of ours that leads nowhere and sends nothing: for looking at, not for using."""

from collections.abc import Collection
from html import escape
from html.parser import HTMLParser

from markupsafe import Markup

Attributes = list[tuple[str, str | None]]

# Without these a link leads nowhere, and nothing is sent or fetched.
ACTIVE = frozenset({"href", "action", "method", "target", "form", "formaction", "name", "type"})
# These say something of the address or of the form that it was.
IDLE = frozenset({"rel", "enctype", "novalidate"})
KEPT_ON = {"input": {"type"}, "link": {"href", "rel"}, "meta": {"name"}, "script": {"type"}}
VOID = frozenset({"area", "br", "hr", "img", "input", "link", "meta"})
PLAIN = {**dict.fromkeys(("h1", "h2", "h3", "h4"), "p"), "nav": "div", "section": "div"}
REFERENCES = frozenset({"id", "for", "aria-describedby"})
# A part of another page is no place of its own: nothing in it is jumped to, started or named.
PLACES = frozenset({"role", "tabindex", "data-module", "aria-label", "aria-labelledby"})


class Inert(HTMLParser):
    """Writes markup anew: links without addresses, forms without buttons that send."""

    def __init__(self, banner: str = "") -> None:
        super().__init__(convert_charrefs=False)
        self.banner = banner
        self.written: list[str] = []

    def write(self, markup: str) -> None:
        """Go on with this markup."""
        self.written.append(markup)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag == "input" and ("type", "hidden") in attrs:
            return
        kept = [pair for pair in attrs if self.keeps(tag, *pair)]
        if tag == "button":
            kept.append(("type", "button"))
        words = "".join(self.attribute(name, value) for name, value in kept)
        self.write(f"<{self.named(tag)}{words}>")
        if tag == "main":
            self.write(self.banner)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self.write(f"</{self.named(tag)}>")

    def text(self, words: str) -> None:
        """Go on with a text, or with a piece of one: characters by name come by themselves."""
        self.write(words)

    def handle_data(self, data: str) -> None:
        self.text(data)

    def handle_entityref(self, name: str) -> None:
        self.text(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.text(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self.write(f"<!{decl}>")

    def named(self, tag: str) -> str:
        """What an element becomes: a form is a part of the page like any other."""
        return "div" if tag == "form" else tag

    def keeps(self, tag: str, name: str, value: str | None) -> bool:
        """Whether an attribute stays; a link within the page may stay, it leads nowhere else."""
        if name.startswith("hx-") or (tag == "a" and name in ("role", "draggable")):
            return False
        within = name == "href" and (value or "").startswith("#")
        return name not in ACTIVE | IDLE or name in KEPT_ON.get(tag, ()) or within

    def attribute(self, name: str, value: str | None) -> str:
        """An attribute as it is written."""
        return f" {name}" if value is None else f' {name}="{escape(value)}"'


class InertPart(Inert):
    """The main part only, to stand within another page: no headings or places, ids of its own."""

    def __init__(self, prefix: str, known: Collection[str] | None = None) -> None:
        super().__init__()
        self.prefix = prefix
        self.known = known
        self.texts: set[str] = set()
        self.piece = ""
        self.inside = False

    def write(self, markup: str) -> None:
        if self.inside:
            super().write(markup)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self.end_text()
        super().handle_starttag(tag, attrs)
        self.inside = self.inside or tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self.end_text()
        self.inside = self.inside and tag != "main"
        super().handle_endtag(tag)

    def text(self, words: str) -> None:
        self.piece += words

    def end_text(self) -> None:
        """Write a whole text; one that is new is marked, where it is known which are not."""
        words, self.piece = self.piece, ""
        if self.inside:
            self.texts.add(words)
        new = self.known is not None and words.strip() and words not in self.known
        self.write(f"<mark>{words}</mark>" if new else words)

    def named(self, tag: str) -> str:
        return PLAIN.get(tag, super().named(tag))

    def keeps(self, tag: str, name: str, value: str | None) -> bool:
        return name not in PLACES and name != "href" and super().keeps(tag, name, value)

    def attribute(self, name: str, value: str | None) -> str:
        """Ids are told apart from those of the page around."""
        if name in REFERENCES and value is not None:
            value = " ".join(f"{self.prefix}-{id}" for id in value.split())
        return super().attribute(name, value)


def inert(page: str, banner: str) -> Markup:
    """A whole page that leads nowhere, with a banner above its main part."""
    return _written(Inert(banner), page)


def inert_part(page: str, before: str, prefix: str) -> Markup | None:
    """The main part of a page with its new words marked; None if it is as it was before.

    It can stand within another page: `prefix` tells its ids apart.
    """
    was, then = InertPart(prefix), InertPart(prefix)
    if _written(was, before) == _written(then, page):
        return None
    return _written(InertPart(prefix, was.texts), page)


def _written(writer: Inert, page: str) -> Markup:
    writer.feed(page)
    writer.close()
    return Markup("".join(writer.written))  # noqa: S704 our own markup, escaped before
