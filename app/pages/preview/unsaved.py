"""Settings that nobody has saved yet, in the address of a preview."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from urllib.parse import urlencode

from app.services.service_settings import ServiceSettings, State

MONTHS = ("course_start_before", "contact_provider_before")
WORDS = ("usual_opening_season", "next_course_start", "closed_message")
TIMES = ("opens_at", "closes_at", "closed_from", "closed_until")
SWITCH = "late_registration_enabled"
LONGEST = 500


def preview_address(
    page: str, state: State, saved: ServiceSettings, wanted: ServiceSettings
) -> str:
    """Where a page is previewed as it would be with the settings that are wanted."""
    names = (*MONTHS, *WORDS, *TIMES, SWITCH)
    new = {name: getattr(wanted, name) for name in names}
    changed = {name: value for name, value in new.items() if value != getattr(saved, name)}
    query = {"state": state, **{name: _text(value) for name, value in changed.items()}}
    return f"/admin/service/preview/{page}?{urlencode(query)}"


def with_unsaved(saved: ServiceSettings, asked: Mapping[str, str]) -> ServiceSettings:
    """The settings with what the address says instead; what cannot be read is left as it is."""
    words = {name: asked[name][:LONGEST] for name in WORDS if name in asked}
    changed: dict[str, object] = dict(words)
    for names, read in ((MONTHS, date.fromisoformat), (TIMES, _moment)):
        for name in names:
            try:
                if name in asked:
                    changed[name] = read(asked[name]) if asked[name] else None
            except ValueError:
                continue
    if SWITCH in asked:
        changed[SWITCH] = asked[SWITCH] == "True"
    return replace(saved, **changed)  # type: ignore[arg-type]  # each was read by its column's kind


def _text(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a time without a zone is no moment")
    return moment
