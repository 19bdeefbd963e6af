"""Working off imports that wait: which one, on whose behalf, and for how long."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from app.audit import SCHEDULE, Actor
from app.eligibility.imports.problems import Refusal
from app.services.importing.files import keep_file
from app.services.importing.kinds import FORMATS
from app.services.importing.order import Case, Order
from app.services.importing.reading import Progress, quietly
from app.services.importing.refusing import refuse
from app.services.importing.report import Consent
from app.services.importing.runs import NoLongerWanted
from app.services.importing.upload import Upload
from models import import_file_query
from models import import_work_query as query
from models.engine import DB

LEASE = timedelta(seconds=60)
PAUSE = timedelta(seconds=10)
"""How long one waits that found another import of its kind under way."""
ATTEMPTS = 3
GIVEN_UP = "Reading the file was begun three times and never finished. Nothing was changed."


@dataclass(frozen=True, slots=True)
class Claimed:
    """An import that this worker alone works on; the file of a nightly one may still be away."""

    run: UUID
    kind: str
    file_name: str
    actor: Actor
    consent: Consent
    attempt: int
    nightly: bool
    fetched: bool

    def order(self, upload: Upload, now: datetime, progress: Progress = quietly) -> Order:
        """What is to be done with its file."""
        case = Case(self.run, self.nightly)
        return Order(upload, self.consent, self.actor, now, progress, case)


async def claim(now: datetime) -> Claimed | None:
    """The import that has waited longest, for this worker alone; None when none waits."""
    row = await query.claim(now, now + LEASE)
    return _claimed(row) if row is not None else None


async def keep_lease(claimed: Claimed, rows: int, now: datetime) -> None:
    """Say how many rows are read, so that people see it and no other worker begins."""
    await query.keep_lease(claimed.run, claimed.attempt, now + LEASE, rows)


async def put_back(claimed: Claimed, now: datetime) -> None:
    """Wait for the import of the same kind that is under way."""
    await query.put_back(claimed.run, claimed.attempt, now + PAUSE)


async def keep_fetched(claimed: Claimed, upload: Upload) -> None:
    """Keep the file of a nightly import; raises `Refusal` when it is too large."""
    sha256 = upload.fingerprint(FORMATS[claimed.kind].limits)
    async with DB.transaction():
        if not await query.fetched(claimed.run, sha256):
            raise NoLongerWanted(claimed.run)
        await import_file_query.drop_pieces(claimed.run)
        await keep_file(claimed.run, upload)


async def give_up(claimed: Claimed, order: Order, why: str = GIVEN_UP) -> None:
    """End an import that cannot be worked on."""
    await refuse(claimed.kind, order, Refusal(why))


def _claimed(row: Any) -> Claimed:
    nightly = row["nightly_on"] is not None
    seen = None if nightly else row["compared_with"]
    return Claimed(
        run=row["id"],
        kind=row["kind"],
        file_name=row["file_name"],
        actor=SCHEDULE
        if nightly
        else Actor(row["actor_type"], row["actor_id"], row["actor_label"]),
        consent=Consent(row["agreed"], row["leave_out"], row["accept_removals"], seen),
        attempt=row["attempts"],
        nightly=nightly,
        fetched=row["sha256"] is not None,
    )
