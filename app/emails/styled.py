"""The HTML of an email: a table layout with inline styles, which is all that mail readers keep."""

from collections.abc import Mapping, Sequence

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it.token import Token
from markupsafe import Markup

from app.emails.copy import FOLDER
from app.emails.markdown import MARKDOWN

FONT = "font-family: Helvetica, Arial, sans-serif;"
COLUMN = "max-width: 580px;"
_TEXT = f"{FONT} font-size: 19px; line-height: 25px; color: #0b0c0c;"
_STYLES = {
    "h2": f"margin: 30px 0 15px; {FONT} font-size: 27px; line-height: 35px; color: #0b0c0c;",
    "h3": f"margin: 25px 0 10px; {FONT} font-size: 19px; line-height: 25px; color: #0b0c0c;",
    "p": f"margin: 0 0 20px; {_TEXT}",
    "blockquote": f"margin: 0 0 20px; padding: 15px; border-left: 10px solid #b1b4b6; {_TEXT}",
    "ul": "margin: 0 0 20px; padding: 0 0 0 20px;",
    "ol": "margin: 0 0 20px; padding: 0 0 0 25px;",
    "li": f"margin: 5px 0; {_TEXT}",
    "a": "color: #1d70b8; text-decoration: underline; word-break: break-word;",
}

BUTTON = "button"
"""The title of a link that stands alone and is to look like a button."""
_BUTTON_STYLE = (
    f"display: inline-block; padding: 8px 15px; background: #0f7a52; {FONT} font-size: 19px; "
    "line-height: 25px; font-weight: bold; color: #ffffff; text-decoration: none;"
)

_FRAME = Environment(
    loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined
).get_template("parts/frame.html")


def styled(subject: str, tokens: Sequence[Token], words: Mapping[str, str]) -> str:
    """The whole HTML page of an email; `words` are those that the frame adds."""
    for token in tokens:
        _style(token)
    body = MARKDOWN.renderer.render(tokens, MARKDOWN.options, {})
    return _FRAME.render(
        subject=subject,
        body=Markup(body),  # noqa: S704 the Markdown renderer escapes all text
        words=words,
        font=FONT,
        column=COLUMN,
    )


def _style(token: Token) -> None:
    if token.nesting == 1 and token.tag in _STYLES:
        button = token.attrs.pop("title", "") == BUTTON
        token.attrSet("style", _BUTTON_STYLE if button else _STYLES[token.tag])
    for child in token.children or []:
        _style(child)
