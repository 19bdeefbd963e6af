"""One rendering of an email, for the worker, the mailbox, previews and the console alike."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinja2 import TemplateError

from app.emails.copy import filled
from app.emails.markdown import parsed
from app.emails.notify_markdown import notify_markdown
from app.emails.plain import plain
from app.emails.styled import styled
from app.emails.unsubscribe_links import page_link

REMOVED = "[removed]"
FRAME = {"bar": "GOV.UK", "sender": "Department for Education"}


@dataclass(frozen=True, slots=True)
class Rendered:
    """An email as it goes out: text, HTML and GOV.UK Notify's Markdown say the same words."""

    subject: str
    text: str
    html: str
    markdown: str = ""

    def without(self, secret: str) -> "Rendered":
        """The same email as it may be kept: with this secret cut out of it."""
        return self.instead_of(secret, REMOVED)

    def instead_of(self, words: str, others: str) -> "Rendered":
        """The same email with other words for these, whatever its form; never in its subject."""
        forms = (form.replace(words, others) for form in (self.text, self.html, self.markdown))
        return Rendered(self.subject, *forms)


def render(template: str, values: Mapping[str, object], unsubscribe: str = "") -> Rendered:
    """The email of this template with these values; raises jinja2's TemplateError.

    `unsubscribe` is the address that the last line of an email to a subscriber links to.
    """
    subject, markdown = filled(template, values, unsubscribe)
    tokens = parsed(markdown)
    text = "\n\n".join((*FRAME.values(), plain(tokens)))
    for_notify = notify_markdown(tokens)
    return Rendered(subject, f"{text}\n", styled(subject, tokens, FRAME), for_notify)


def shown_text(template: str, values: Mapping[str, object], *, unsubscribable: bool = False) -> str:
    """The words of an email that was not rendered for its reader, without any unsubscribe link.

    "" where they cannot be made any more.
    """
    hidden = "-token-"
    try:
        rendered = render(template, values, page_link(hidden) if unsubscribable else "")
    except TemplateError:
        return ""
    return rendered.without(hidden).text
