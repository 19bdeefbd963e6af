"""Reviews and their uploads as people read them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.eligibility.providers import PROVIDER
from app.services.reviewing.findings import Finding, from_json, in_order
from app.services.reviewing.numbers import Numbers, OfProvider, in_all, numbers_of
from app.services.reviewing.numbers import from_json as numbers_in
from app.services.reviewing.refusals import UnknownReview
from app.services.reviewing.review import Review, review_of
from models import review_apply_query, review_query, review_upload_query


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
class Report:
    """An upload with the report on its rows and, once it is applied, what it changed."""

    review: Review
    upload: Upload
    findings: list[Finding]
    now_started: int
    now_expired: int
    left_out: list[LeftOut]


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
    findings = in_order(from_json(row["report"]))
    return Report(found, _upload(row), findings, changed["started"], changed["expired"], left)


def _upload(row: Any) -> Upload:
    values = {name: row[name] for name in Upload.__dataclass_fields__}
    return Upload(**{**values, "applied_by": row["applied_by"] or ""})


def _left_out(row: Any) -> LeftOut:
    who = row["person_name"] or row["person_email"]
    return LeftOut(row["id"], who, row["left_out"])
