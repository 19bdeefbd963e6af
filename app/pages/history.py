"""“History” on detail pages: who did what to this, when, and what changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.pages.audit_changes import Changed, changes
from app.pages.audit_sentences import sentence
from app.pages.moments import moment_html
from app.services.history import Event
from components.component import Html


@dataclass(frozen=True, slots=True)
class Told:
    """One event in words."""

    what: str
    who: str
    when: Html
    changes: tuple[Changed, ...]
    reason: str


def told(events: Sequence[Event]) -> tuple[Told, ...]:
    """The events as `admin/parts/history.html` shows them: put them into its `history`."""
    return tuple(
        Told(
            sentence(event.action), event.actor, moment_html(event.at), changes(event), event.reason
        )
        for event in events
    )
