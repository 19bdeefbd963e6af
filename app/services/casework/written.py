"""Reasons and notes as admins write them: lines stay lines, and everything else is cleaned."""

from app.journey.cleaning import clean
from app.services.casework.refusals import CaseworkRefused

LONGEST_REASON = 500
LONGEST_NOTE = 1_000


def lines(text: str) -> str:
    """The text cleaned line by line, without empty lines around it."""
    return "\n".join(clean(line) for line in text.splitlines()).strip("\n")


def reason_in(text: str, field: str = "reason", missing: str = "Enter a reason") -> str:
    """A reason that must be given; raises CaseworkRefused."""
    return _limited(text, field, missing, "Reason", LONGEST_REASON)


def note_in(text: str) -> str:
    """A note that must be written; raises CaseworkRefused."""
    return _limited(text, "note", "Enter a note", "Note", LONGEST_NOTE)


def _limited(text: str, field: str, missing: str, name: str, longest: int) -> str:
    text = lines(text)
    if not text:
        raise CaseworkRefused(missing, field)
    if len(text) > longest:
        raise CaseworkRefused(f"{name} must be {longest:,} characters or fewer", field)
    return text
