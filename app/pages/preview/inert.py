"""Markup of ours that leads nowhere and sends nothing: for looking at, not for using."""

from html import escape
from html.parser import HTMLParser

from markupsafe import Markup

Attributes = list[tuple[str, str | None]]

# Without these a link leads nowhere, and nothing is sent or fetched.
ACTIVE = frozenset({"href", "action", "method", "target", "form", "formaction", "name", "type"})
KEPT_ON = {"input": {"type"}, "link": {"href"}, "meta": {"name"}, "script": {"type"}}
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

    def handle_data(self, data: str) -> None:
        self.write(data)

    def handle_entityref(self, name: str) -> None:
        self.write(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.write(f"&#{name};")

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
        return name not in ACTIVE or name in KEPT_ON.get(tag, ()) or within

    def attribute(self, name: str, value: str | None) -> str:
        """An attribute as it is written."""
        return f" {name}" if value is None else f' {name}="{escape(value)}"'


class InertPart(Inert):
    """The main part only, to stand within another page: no headings or places, ids of its own."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self.prefix = prefix
        self.inside = False

    def write(self, markup: str) -> None:
        if self.inside:
            super().write(markup)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        super().handle_starttag(tag, attrs)
        self.inside = self.inside or tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "main"
        super().handle_endtag(tag)

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


def inert_part(page: str, prefix: str) -> Markup:
    """The main part of a page, to be shown within another; `prefix` tells its ids apart."""
    return _written(InertPart(prefix), page)


def _written(writer: Inert, page: str) -> Markup:
    writer.feed(page)
    writer.close()
    return Markup("".join(writer.written))  # noqa: S704 our own markup, escaped before
