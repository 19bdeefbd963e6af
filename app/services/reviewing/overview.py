"""Reviews and their uploads as people read them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from app.eligibility.providers import PROVIDER
from app.services.reviewing.findings import Finding, from_json, in_order
from app.services.reviewing.numbers import Numbers, OfProvider, in_all, numbers_of
from app.services.reviewing.numbers import from_json as numbers_in
from app.services.reviewing.refusals import UnknownReview
from app.services.reviewing.review import Review, review_of
from models import review_apply_query, review_query, review_upload_query

MOST = 1_000
"""Rows of a report, and answers, that a page shows."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was taken, what its check counted, and whether it has been applied."""

    id: UUID
    provider: str
    number: int
    file_name: str
    sha256: str
    rows: int
    errors: int
    warnings: int
    started: int
    not_started: int
    unanswered: int
    uploaded_by: str
    uploaded_at: datetime
    applied_by: str
    applied_at: datetime | None

    @property
    def provider_name(self) -> str:
        """The provider's name."""
        return PROVIDER[self.provider].name


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An answer that was not applied, whom it is about, and why."""

    registration: UUID
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class Given:
    """What an upload says of a registration; `changed` if it became so by this upload."""

    registration: UUID
    who: str
    answer: str
    started_on: date | None
    note: str
    left_out: str
    changed: bool


@dataclass(frozen=True, slots=True)
class Report:
    """An upload: the report on its rows, the first answers and, once applied, what it changed."""

    review: Review
    upload: Upload
    findings: list[Finding]
    now_started: int
    now_expired: int
    left_out: list[LeftOut]
    answers: list[Given]


@dataclass(frozen=True, slots=True)
class Overview:
    """A review as it stands, or stood when it was finished, with its uploads, newest first."""

    review: Review
    providers: list[OfProvider]
    uploads: list[Upload]

    @property
    def total(self) -> Numbers:
        """The numbers of all providers together."""
        return in_all(self.providers)

    def last_of(self, provider: str) -> Upload | None:
        """The newest upload for a provider."""
        return next((one for one in self.uploads if one.provider == provider), None)

    @property
    def in_error(self) -> list[str]:
        """The names of providers whose newest file has errors, so that its answers do not count."""
        newest = ((one.name, self.last_of(one.provider)) for one in self.providers)
        return [name for name, upload in newest if upload is not None and upload.errors]


async def overview(review: UUID) -> Overview:
    """A review; raises UnknownReview."""
    row = await review_query.one(review)
    found = review_of(row)
    report = row["report"] if row is not None else None
    providers = numbers_in(report) if report else await numbers_of(review)
    uploads = [_upload(one) for one in await review_upload_query.of_review(review)]
    return Overview(found, providers, uploads)


async def report(review: UUID, upload: UUID) -> Report:
    """An upload of a review; raises UnknownReview."""
    found = review_of(await review_query.one(review))
    row = await review_upload_query.one(review, upload)
    if row is None:
        raise UnknownReview
    changed = await review_apply_query.changed_by(upload)
    assert changed is not None  # it counts
    left = [_left_out(one) for one in await review_apply_query.left_out(upload)]
    answers = [_given(one) for one in await review_apply_query.answers(upload, MOST)]
    findings = in_order(from_json(row["report"]))
    numbers = changed["started"], changed["expired"]
    return Report(found, _upload(row), findings, *numbers, left, answers)


def _upload(row: Any) -> Upload:
    values = {name: row[name] for name in Upload.__dataclass_fields__}
    return Upload(**{**values, "applied_by": row["applied_by"] or ""})


def _left_out(row: Any) -> LeftOut:
    return LeftOut(row["id"], _who(row), row["left_out"])


def _given(row: Any) -> Given:
    return Given(
        row["id"],
        _who(row),
        row["answer"] or "",
        row["started_on"],
        row["note"] or "",
        row["left_out"] or "",
        row["changed"],
    )


def _who(row: Any) -> str:
    return str(row["person_name"] or row["person_email"])
