"""The copy of an email: its template filled with values that stay what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, TemplateError

from app.emails.prose import prose
from app.emails.typed import as_typed, one_line
from app.settings import settings

FOLDER = Path(__file__).resolve().parent.parent.parent / "templates" / "emails"
NAMES = tuple(sorted(path.stem for path in FOLDER.glob("*.md")))
HELP = "parts/help.md"
UNSUBSCRIBE = "parts/unsubscribe.md"

_LOADER = FileSystemLoader(FOLDER)
_SUBJECTS = Environment(  # noqa: S701 a subject is plain text, never markup
    loader=_LOADER, undefined=StrictUndefined, finalize=one_line
)
_BODIES = Environment(  # noqa: S701 `as_typed` escapes for Markdown, whose renderer escapes for HTML
    loader=_LOADER,
    undefined=StrictUndefined,
    finalize=as_typed,
    trim_blocks=True,
    lstrip_blocks=True,
)
_BODIES.filters["prose"] = prose


@dataclass(frozen=True, slots=True)
class Copy:
    """One email's template: the first line is its subject, the rest its body in Markdown."""

    subject: Template
    body: Template


@lru_cache(maxsize=64)
def copy(name: str) -> Copy:
    """The copy of the email of this name; raises TemplateNotFound."""
    source, _, _ = _LOADER.get_source(_BODIES, f"{name}.md")
    subject, _, body = source.partition("\n")
    return Copy(_SUBJECTS.from_string(subject), _BODIES.from_string(body))


def filled(name: str, values: Mapping[str, object], unsubscribe: str = "") -> tuple[str, str]:
    """Subject and Markdown of an email, with where to get help; raises when a value is missing.

    With the address of an unsubscribe page, the last line links to it.
    """
    chosen = copy(name)
    start = f"{settings().public_url.rstrip('/')}/"
    parts = [chosen.body.render({"start_page": start, **values}).rstrip()]
    parts.append(_BODIES.get_template(HELP).render(support=settings().support_email))
    if unsubscribe:
        parts.append(_BODIES.get_template(UNSUBSCRIBE).render(link=unsubscribe))
    return one_line(chosen.subject.render(values)), "\n\n".join(parts)


def subject(name: str, values: Mapping[str, object]) -> str:
    """The subject alone, for lists; "" for an email that cannot be rendered."""
    try:
        return one_line(copy(name).subject.render(values))
    except TemplateError:
        return ""
