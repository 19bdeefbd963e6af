"""The body of an email in the Markdown that GOV.UK Notify understands.

Notify reads fewer escapes than others do, and makes links of addresses that a person typed: marks
that it would read as its own are escaped where it knows how, and kept apart where it does not.
"""

import re
from collections.abc import Sequence

from markdown_it.token import Token

_HEADINGS = {"h2": "# ", "h3": "## "}
_NO_WIDTH = "\u200b"
# What begins a block of Notify's: the first can be escaped, the second cannot.
_BEGINS = re.compile(r"^(?=[#*+>=-])")
_BEGINS_UNESCAPABLE = re.compile(r"^(?=[\^•])")
_NUMBERED = re.compile(r"^([0-9]+)\.")
_BRACKETS = re.compile(r"([\\\[\]])")
_ADDRESS = re.compile(r"(https?:)(?=//)", re.IGNORECASE)


def notify_markdown(tokens: Sequence[Token]) -> str:
    """The blocks of an email, apart by an empty line, the entries of a list by none."""
    text, mark, gap, ends = "", "", "\n\n", "\n\n"
    for token in tokens:
        if token.type == "list_item_open":
            mark, ends = f"{token.info}. " if token.info else "* ", "\n"
        elif token.type.endswith("_list_close"):
            gap = ends = "\n\n"
        elif token.type in ("heading_open", "paragraph_open") and not mark:
            mark = _HEADINGS.get(token.tag, "^ " if token.tag == "blockquote" else "")
        elif token.type == "inline":
            text += f"{gap if text else ''}{mark}{_words(token.children or [])}"
            mark, gap = "", ends
    return f"{text}\n"


def _words(children: Sequence[Token]) -> str:
    words, address, label = "", "", ""
    for child in children:
        if child.type == "link_open":
            address, label = str(child.attrGet("href")), ""
        elif child.type == "link_close":
            words += _link(label, address)
            address = ""
        elif address:
            label += child.content
        else:
            words += _as_read(child.content) if child.type != "softbreak" else " "
    return _not_a_block(words.replace("\n", " "))


def _link(label: str, address: str) -> str:
    if address.removeprefix("mailto:") == label:
        return label  # mail programs make a link of it
    return f"[{_as_read(label)}]({address})"


def _as_read(words: str) -> str:
    return _ADDRESS.sub(rf"\1{_NO_WIDTH}", _BRACKETS.sub(r"\\\1", words))


def _not_a_block(words: str) -> str:
    words = _BEGINS_UNESCAPABLE.sub(_NO_WIDTH, _BEGINS.sub(r"\\", words))
    return _NUMBERED.sub(r"\1\\.", words)
