"""The plain text of an email: the words of the HTML, with addresses spelt out."""

from collections.abc import Sequence

from markdown_it.token import Token

APART = "\n\n"


def plain(tokens: Sequence[Token]) -> str:
    """Blocks apart by an empty line, the entries of a list by none."""
    text, marker, gap = "", "", APART
    for token in tokens:
        if token.type == "list_item_open":
            marker = f"{token.info}. " if token.info else "* "
        elif token.type.endswith("_list_close"):
            gap = APART
        elif token.type == "inline":
            text += f"{gap if text else ''}{marker}{_words(token.children or [])}"
            marker, gap = "", "\n" if marker else APART
    return text


def _words(children: Sequence[Token]) -> str:
    alone = bool(children) and children[0].type == "link_open" and children[-1].type == "link_close"
    words, address, label = "", "", ""
    for child in children:
        if child.type == "link_open":
            address, label = str(child.attrGet("href")), ""
        elif child.type == "link_close":
            words += _spelt_out(label, address, alone)
            address = ""
        elif address:
            label += child.content
        else:
            words += child.content
    return words.replace("\n", " ")


def _spelt_out(label: str, address: str, alone: bool) -> str:
    if address.removeprefix("mailto:") == label:
        return label
    return f"{label}: {address}" if alone else f"{label} ({address})"
