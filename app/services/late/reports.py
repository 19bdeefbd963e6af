"""What became of a batch, for those who read its report."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from app import audit
from app.audit import Actor
from app.clock import uk_today
from app.journey.month import day_name
from app.services.late.batches import Batch
from app.services.late.choices import PROVIDER_NAMES, REASONS
from app.services.late.report import ReportRow, counts, in_order
from app.services.late.telling import Permission

HEADER = ("row", "email address", "result", "reason", "provider", "note", "access ends on")


def example(now: datetime) -> list[tuple[str, ...]]:
    """The cells of a file as it may be uploaded today."""
    ends_on = day_name(uk_today(now) + timedelta(days=14))
    return [
        ("email address", "reason", "provider", "note", "access ends on"),
        ("ada@example.com", "delayed_trn", "teach_first", "TRN came on Monday", ends_on),
        ("ben@example.com", "Correcting a registration", "Ambition Institute", "", ""),
        ("cleo@example.com", "", "", "", ""),
    ]


def added(batch: Batch) -> list[Permission]:
    """Whom a confirmed batch has added, as the words for the course provider speak of them."""
    return [
        Permission(batch.id, row.address, date.fromisoformat(row.ends_on), row.provider or None)
        for row in batch.rows
        if row.kind == "added"
    ]


def outcome(batch: Batch) -> str:
    """What a confirmed batch has done, in a sentence or two."""
    new = sum(row.kind == "added" for row in batch.rows)
    left = len(batch.rows) - new
    people = "1 person" if new == 1 else f"{new:,} people"
    more = f" {left:,} {'was' if left == 1 else 'were'} not added." if left else ""
    return f"{people} can now register late.{more}"


async def download(batch: Batch, actor: Actor, now: datetime) -> list[tuple[str, ...]]:
    """The cells of the report, header first; that it was read is recorded."""
    await audit.record(
        at=now,
        actor=actor,
        action="late_batch.exported",
        object_type="late_batch",
        object_id=batch.id,
        object_label=counts(batch.rows),
        after={"rows": len(batch.rows)},
    )
    return [HEADER, *map(_cells, in_order(batch.rows))]


def details_of(row: ReportRow) -> Sequence[str]:
    """Reason, provider, note and last day in words; blank where they could not be taken."""
    return (
        REASONS.get(row.reason, ""),
        PROVIDER_NAMES.get(row.provider, ""),
        row.note,
        day_name(date.fromisoformat(row.ends_on)) if row.ends_on else "",
    )


def _cells(row: ReportRow) -> tuple[str, ...]:
    return (
        str(row.row),
        row.address,
        row.says,
        row.reason,
        row.provider,
        row.note,
        row.ends_on,
    )
