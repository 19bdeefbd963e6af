"""Files of answers: what is known of their registrations, and what is kept of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

import asyncpg

from models.engine import DB
from models.review_words import IN_FORCE

_KNOWN = f"""
WITH in_force AS ({IN_FORCE})
SELECT set.id, set.registration, set.provider, set.result, r.provider_status, r.started, r.outcome,
  r.expired_at, in_force.answer AS earlier, in_force.started_on AS earlier_on
FROM review_registration set
JOIN registration r ON r.id = set.registration
LEFT JOIN in_force ON in_force.review_registration = set.id
WHERE set.review = $1 AND set.registration = ANY($2::uuid[])
"""
_NEWEST = """
SELECT id, number, sha256 FROM review_upload
WHERE review = $1 AND provider = $2 ORDER BY number DESC LIMIT 1
"""
_PROVIDER = "SELECT count(*) AS total FROM review_registration WHERE review = $1 AND provider = $2"
_KEEP = """
INSERT INTO review_upload
  (review, provider, number, file_name, sha256, content, rows, errors, warnings, started,
   not_started, unanswered, report, uploaded_by, uploaded_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $15) RETURNING id
"""
_KEEP_ANSWERS = """
INSERT INTO review_answer (upload, review_registration, row, answer, started_on, note)
SELECT $1, new.id, new.row, new.answer, new.started_on, new.note
FROM unnest($2::uuid[], $3::integer[], $4::text[], $5::date[], $6::text[])
  AS new (id, row, answer, started_on, note)
"""
_COLUMNS = """
id, review, provider, number, file_name, sha256, rows, errors, warnings, started, not_started,
unanswered, uploaded_by, uploaded_at, applied_by, applied_at
"""
_ONE = f"SELECT {_COLUMNS}, report FROM review_upload WHERE id = $1 AND review = $2"
_OF_REVIEW = f"SELECT {_COLUMNS} FROM review_upload WHERE review = $1 ORDER BY uploaded_at DESC, id"
_ERASE = """
UPDATE review_upload SET content = NULL WHERE uploaded_at < $1 AND content IS NOT NULL RETURNING 1
"""
_BATCH = 5_000

AnswerRow = tuple[UUID, int, str | None, date | None, str | None]


@dataclass(frozen=True, slots=True)
class NewUpload:
    """A checked file as it is kept."""

    review: UUID
    provider: str
    number: int
    file_name: str
    sha256: str
    content: bytes
    rows: int
    errors: int
    warnings: int
    started: int
    not_started: int
    unanswered: int
    report: str
    by: str
    at: datetime


async def known(review: UUID, registrations: Sequence[UUID]) -> Sequence[asyncpg.Record]:
    """Those of these registrations that a review asks about, as they stand."""
    return await DB.rows(_KNOWN, review, list(registrations))


async def total_of(review: UUID, provider: str) -> int:
    """How many registrations of a provider a review asks about."""
    row = await DB.row(_PROVIDER, review, provider)
    return int(row["total"]) if row is not None else 0


async def newest(review: UUID, provider: str) -> asyncpg.Record | None:
    """The last upload for a provider."""
    return await DB.row(_NEWEST, review, provider)


async def keep(new: NewUpload) -> UUID:
    """Keep a checked file; its id."""
    file = (new.review, new.provider, new.number, new.file_name, new.sha256, new.content)
    counts = (new.rows, new.errors, new.warnings, new.started, new.not_started, new.unanswered)
    row = await DB.row(_KEEP, *file, *counts, new.report, new.by, new.at)
    assert row is not None  # an INSERT returns its row
    upload: UUID = row["id"]
    return upload


async def keep_answers(upload: UUID, answers: Sequence[AnswerRow]) -> None:
    """Keep (review registration, row, answer, start, note) each."""
    for begin in range(0, len(answers), _BATCH):
        columns = [list(column) for column in zip(*answers[begin : begin + _BATCH], strict=True)]
        await DB.rows(_KEEP_ANSWERS, upload, *columns)


async def one(review: UUID, upload: UUID) -> asyncpg.Record | None:
    """An upload of a review, with its report."""
    return await DB.row(_ONE, upload, review)


async def hold(review: UUID, upload: UUID) -> asyncpg.Record | None:
    """The same, held until the transaction ends."""
    return await DB.row(f"{_ONE} FOR NO KEY UPDATE", upload, review)


async def of_review(review: UUID) -> Sequence[asyncpg.Record]:
    """The uploads of a review, newest first."""
    return await DB.rows(_OF_REVIEW, review)


async def erase(before: datetime) -> int:
    """Erase the content of files that were uploaded before this; how many."""
    return len(await DB.rows(_ERASE, before))
