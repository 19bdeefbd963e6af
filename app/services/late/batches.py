"""Adding many addresses: checked first, which adds and tells nobody, then confirmed once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app import audit
from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.clock import uk_today
from app.emails.late_registration import NotListed
from app.services.late.access import last_day
from app.services.late.choices import Details
from app.services.late.judging import already, judge
from app.services.late.refusals import BatchGone
from app.services.late.report import ReportRow, counts, from_json, to_json
from app.services.late.storing import New, held_settings, store
from app.services.late.telling import Permission, tell_providers
from app.services.late.written import Written, pasted, uploaded
from models import late_batch_query, late_query
from models.engine import DB

BATCH_LIFE = timedelta(hours=24)
ADDED = "Added"


@dataclass(frozen=True, slots=True)
class Batch:
    """Addresses that were checked together, with what would become or became of each."""

    id: UUID
    rows: tuple[ReportRow, ...]
    confirmed: bool


async def check_pasted(text: str, common: Details, actor: Actor, now: datetime) -> Batch:
    """Check the addresses of a text box; raises BatchRefused or UnknownValue."""
    return await _check("pasted", None, pasted(text), common, actor, now)


async def check_file(name: str, content: bytes, actor: Actor, now: datetime) -> Batch:
    """Check the rows of a CSV file; raises BatchRefused."""
    return await _check("file", name[-255:], uploaded(content), Details(), actor, now)


async def find_batch(batch: UUID, now: datetime) -> Batch:
    """A batch that was confirmed or still can be; raises BatchGone."""
    return _batch(await late_batch_query.find(batch, now, BATCH_LIFE))


async def confirm(batch: UUID, actor: Actor, now: datetime) -> Batch:
    """Add the good rows, but for addresses that got access meanwhile; raises BatchGone.

    Confirmed again it adds nothing and tells what it did the first time.
    """
    async with DB.transaction():
        service = await held_settings()
        checked = _batch(await late_batch_query.hold(batch, now, BATCH_LIFE))
        if checked.confirmed:
            return checked
        good = [row for row in checked.rows if row.kind == "good"]
        timely = [row for row in good if row.chosen.ends_on >= uk_today(now)]
        people = [New(row.address, row.chosen) for row in timely]
        added = await store(people, service, actor, now, batch)
        rows = await _outcome(checked.rows, added, now)
        await late_batch_query.confirm(batch, to_json(rows), actor.label, now)
        await _record(batch, rows, actor, now)
        await tell_providers(batch, added, _not_added(rows), now)
    await ring(SEND_EMAILS)
    return replace(checked, rows=tuple(rows), confirmed=True)


async def _check(
    source: str,
    name: str | None,
    written: Sequence[Written],
    common: Details,
    actor: Actor,
    now: datetime,
) -> Batch:
    async with DB.transaction():
        service = await held_settings()
        rows = await judge(written, common, service.late_access_days, now)
        batch = await late_batch_query.keep(source, name, actor.label, now, to_json(rows))
    return Batch(batch, tuple(rows), confirmed=False)


def _batch(row: Any) -> Batch:
    if row is None:
        raise BatchGone
    return Batch(row["id"], tuple(from_json(row["rows"])), row["confirmed_at"] is not None)


async def _outcome(
    rows: Sequence[ReportRow], added: Sequence[Permission], now: datetime
) -> list[ReportRow]:
    """The report once more, with what became of the good rows."""
    emails = [row.address for row in rows if row.kind == "good"]
    until = {
        row["email"]: last_day(row["expires_at"]) for row in await late_query.active(emails, now)
    }
    new = {one.email for one in added}
    outcome = []
    for row in rows:
        if row.kind == "good" and row.address in new:
            row = replace(row, kind="added", says=ADDED)
        elif row.kind == "good" and row.address in until:
            row = replace(row, kind="listed", says=already(until[row.address]))
        elif row.kind == "good":
            row = replace(row, kind="unknown", says="Access would have ended before today")
        outcome.append(row)
    return outcome


def _not_added(rows: Sequence[ReportRow]) -> dict[str, list[NotListed]]:
    """By provider, the addresses that its people would miss; without one they are nobody's."""
    theirs: dict[str, list[NotListed]] = {}
    for row in rows:
        if row.kind != "added" and row.provider:
            theirs.setdefault(row.provider, []).append(NotListed(row.address, row.says))
    return theirs


async def _record(batch: UUID, rows: Sequence[ReportRow], actor: Actor, now: datetime) -> None:
    await audit.record(
        at=now,
        actor=actor,
        action="late_batch.confirmed",
        object_type="late_batch",
        object_id=batch,
        object_label=counts(rows),
    )
