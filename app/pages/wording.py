"""Copy with its placeholders filled: plain text stays text, a link makes it markup."""

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup, escape

from app.journey.walk import Walk
from app.journey.words import words
from app.settings import settings
from components.component import Html, Words

LINK = Markup('<a class="govuk-link" href="{href}">{text}</a>')


def link(text: str, href: str) -> Markup:
    """A link within copy."""
    return LINK.format(text=text, href=href)


@lru_cache(maxsize=1)
def support() -> Markup:
    """The address that people may write to, as a link."""
    address = settings().support_email
    return link(address, f"mailto:{address}")


def span(days: int) -> str:
    """So many days as people say it: whole years where they are some."""
    years, over = divmod(days, 365)
    number, unit = (days, "day") if over or not years else (years, "year")
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def kept() -> Mapping[str, str]:
    """How long what is kept, as the settings say."""
    all_of_them = settings()
    return {
        "drafts": span(all_of_them.retention_drafts),
        "addresses": span(all_of_them.retention_ended_subscriptions),
        "emails": span(all_of_them.retention_rendered_emails),
        "attempts": span(all_of_them.retention_email_events),
        "files": span(all_of_them.retention_uploads),
        "registrations": span(all_of_them.retention_registrations),
        "audit": span(all_of_them.retention_audit),
    }


def placeholders(walk: Walk) -> dict[str, str]:
    """Everything that copy of the journey may name for this walk."""
    return {**words(walk), "support": support()}


def say(copy: str, filled: Mapping[str, str]) -> Words:
    """The copy with its placeholders filled in."""
    if "{" not in copy:
        return copy
    if "{support}" in copy:
        return Html(escape(copy).format_map(filled))
    return copy.format_map(filled)


def say_text(copy: str, filled: Mapping[str, str]) -> str:
    """The copy as text, for a title."""
    return copy.format_map(filled) if "{" in copy else copy
