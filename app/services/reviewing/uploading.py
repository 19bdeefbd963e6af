"""Taking a provider's file: read, checked against the review, kept; nothing is applied yet."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from app import audit
from app.audit import Actor
from app.clock import uk_today
from app.eligibility.providers import PROVIDER
from app.services.csv_files import read_rows
from app.services.receipts import claim
from app.services.reviewing.answers import FILE
from app.services.reviewing.changes import changed, restored
from app.services.reviewing.findings import count, to_json
from app.services.reviewing.reduction import Known, Reduced, compared, understood
from app.services.reviewing.refusals import SameFile, UnknownReview
from app.services.reviewing.review import OBJECT, Review, hold_open
from models import review_upload_query as query
from models.engine import DB
from models.review_upload_query import NewUpload


@dataclass(frozen=True, slots=True)
class File:
    """A file for one provider, as it was sent."""

    provider: str
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Read:
    """A file that was read: its fingerprint, how many rows it has, and what they say."""

    sha256: str
    rows: int
    reduced: Reduced


async def upload(
    review: UUID, file: File, actor: Actor, now: datetime, *, form_id: str | None = None
) -> UUID:
    """Check and keep a file of answers; the id of the upload.

    Raises FileRefused, UnknownReview, ReviewFinished, AlreadySent or, for the file that was sent
    last, SameFile.
    """
    # A large file takes a while, in which others are served.
    read = await asyncio.to_thread(_read, file.content, uk_today(now))
    async with DB.transaction():
        held = await hold_open(review)
        total = await query.total_of(review, file.provider)
        if not total:
            raise UnknownReview
        await claim(form_id)
        number = await _number(review, file.provider, read.sha256)
        known = await _known(review, read.reduced)
        checked = compared(read.reduced, file.provider, known)
        new = _upload(held, file, read, checked, (number, total), actor, now)
        kept = await query.keep(new)
        await query.keep_answers(kept, _rows(checked, known))
        await _record(held, new, actor, now)
    return kept


def _read(content: bytes, today: date) -> Read:
    rows = read_rows(content, FILE)
    return Read(sha256(content).hexdigest(), len(rows), understood(rows, today))


async def _number(review: UUID, provider: str, fingerprint: str) -> int:
    newest = await query.newest(review, provider)
    if newest is not None and newest["sha256"] == fingerprint:
        raise SameFile(newest["id"])
    return 1 if newest is None else int(newest["number"]) + 1


async def _known(review: UUID, reduced: Reduced) -> dict[UUID, Known]:
    rows = await query.known(review, list(reduced.answers))
    return {row["registration"]: _known_one(row) for row in rows}


def _known_one(row: Any) -> Known:
    return Known(
        row["id"],
        row["provider"],
        PROVIDER[row["provider"]].name,
        changed(row),
        restored(row),
        row["earlier"],
        row["earlier_on"],
    )


def _upload(
    review: Review,
    file: File,
    read: Read,
    checked: Reduced,
    numbers: tuple[int, int],
    actor: Actor,
    now: datetime,
) -> NewUpload:
    number, total = numbers
    answers = [answer.answer for answer in checked.answers.values()]
    started, not_started = answers.count("started"), answers.count("not_started")
    return NewUpload(
        review.id,
        file.provider,
        number,
        file.name[-255:] or "file.csv",
        read.sha256,
        file.content,
        read.rows,
        count(checked.findings, "error"),
        count(checked.findings, "warning"),
        started,
        not_started,
        total - started - not_started,
        to_json(checked.findings),
        actor.label,
        now,
    )


def _rows(checked: Reduced, known: Mapping[UUID, Known]) -> list[query.AnswerRow]:
    return [
        (known[id].id, answer.row, answer.answer, answer.started_on, answer.note or None)
        for id, answer in checked.answers.items()
    ]


async def _record(review: Review, new: NewUpload, actor: Actor, now: datetime) -> None:
    after = {name: getattr(new, name) for name in ("provider", "file_name", "sha256", "rows")}
    counts = {"errors": new.errors, "warnings": new.warnings}
    await audit.record(
        at=now,
        actor=actor,
        action="review.uploaded",
        object_type=OBJECT,
        object_id=review.id,
        object_label=review.name,
        after={**after, **counts, "started": new.started, "not_started": new.not_started},
    )
