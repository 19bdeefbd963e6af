"""Subjects of emails that have not been rendered yet."""

from json import loads

from app.emails.copy import subject


def subject_of(template: str, kept: str | None, values: str | None) -> str:
    """The subject that was sent, or would be; "" when there is no telling it."""
    if kept is not None or values is None:
        return kept or ""
    return subject(template, loads(values))
