"""One rendering of an email, for the worker, the mailbox, previews and the console alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.emails.copy import filled
from app.emails.markdown import parsed
from app.emails.plain import plain
from app.emails.styled import styled

FRAME = {"bar": "GOV.UK", "sender": "Department for Education"}


@dataclass(frozen=True, slots=True)
class Rendered:
    """An email as it goes out: text and HTML say the same words."""

    subject: str
    text: str
    html: str


def render(template: str, values: Mapping[str, object]) -> Rendered:
    """The email of this template with these values; raises jinja2's TemplateError."""
    subject, markdown = filled(template, values)
    tokens = parsed(markdown)
    text = "\n\n".join((*FRAME.values(), plain(tokens)))
    return Rendered(subject, f"{text}\n", styled(subject, tokens, FRAME))
