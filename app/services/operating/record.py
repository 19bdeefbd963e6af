"""Writing a change of the settings down: the row, the audit event, and who is told of it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from app import audit
from app.audit import Actor
from app.emails.state_changed import StateChanged, state_changed
from app.services.moments import moment_name
from app.services.service_settings import COLUMNS, Registration, ServiceSettings
from app.settings import settings as deployment
from models import service_state_query

NAMES: dict[Registration, str] = {"open": "open", "partially_closed": "partially closed"}
BOOKKEEPING = ("version", "changed_by", "changed_at")
JUST_BEFORE = timedelta(microseconds=1)
WHERE = "/admin/service"


async def record(
    before: ServiceSettings,
    after: ServiceSettings,
    action: str,
    actor: Actor,
    *,
    now: datetime,
    since: datetime,
) -> ServiceSettings:
    """Store what became true at `since`, in the caller's transaction; the settings after it."""
    kept = replace(after, version=before.version + 1, changed_by=actor.label, changed_at=now)
    names = changed(before, after)
    await service_state_query.store(_values(kept, (*names, *BOOKKEEPING)))
    await audit.record(
        at=now,
        actor=actor,
        action=action,
        object_type="service",
        object_id=None,
        object_label="Service",
        before=_values(before, names),
        after=_values(kept, names),
    )
    await _tell(before, kept, actor, since)
    return kept


def changed(before: ServiceSettings, after: ServiceSettings) -> tuple[str, ...]:
    """The columns that differ."""
    return tuple(name for name in COLUMNS if getattr(before, name) != getattr(after, name))


def condition(settings: ServiceSettings, moment: datetime) -> str:
    """The state in words; under a complete closure also the one that waits underneath."""
    registration = NAMES[settings.underneath(moment)]
    if not settings.closed(moment):
        return registration
    return f"completely closed (registration will be {registration} afterwards)"


async def _tell(before: ServiceSettings, after: ServiceSettings, who: Actor, at: datetime) -> None:
    was, became = condition(before, at - JUST_BEFORE), condition(after, at)
    if was == became:
        return
    link = deployment().public_url.rstrip("/") + WHERE
    for admin, recipient in await service_state_query.super_admins():
        await state_changed(
            version=after.version,
            admin=admin,
            recipient=recipient,
            values=StateChanged(was, became, who.label, moment_name(at), link),
            due_at=at,
        )


def _values(settings: ServiceSettings, names: Iterable[str]) -> dict[str, object]:
    return {name: getattr(settings, name) for name in names}
