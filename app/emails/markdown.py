"""The Markdown of our emails: no more of it than GOV.UK Notify understands.

Headings, bullets, numbers, links, paragraphs, and an inset paragraph that begins with `^ `.
"""

from markdown_it import MarkdownIt
from markdown_it.token import Token

INSET = "^ "
_LEVELS = {"h1": "h2", "h2": "h3"}  # the page's own h1 is the subject

MARKDOWN = MarkdownIt("zero").enable(["heading", "list", "link", "escape"])


def parsed(markdown: str) -> list[Token]:
    """The blocks of an email, with heading levels and insets as the reader meets them."""
    tokens = MARKDOWN.parse(markdown)
    for token in tokens:
        token.tag = _LEVELS.get(token.tag, token.tag)
    for before, inside, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.type == "paragraph_open" and inside.content.startswith(INSET):
            before.tag = after.tag = "blockquote"
            _cut(inside)
    return tokens


def _cut(inside: Token) -> None:
    first = (inside.children or [])[0]
    first.content = first.content.removeprefix(INSET)
