"""A review with registrations of three people, and files as providers fill them in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from json import loads
from typing import Any
from uuid import UUID

from app.audit import Actor
from app.services.reviewing.opening import Wish, open_review
from app.services.reviewing.uploading import File, upload
from models.engine import DB
from tests import stage
from tests.http.drafts import register
from tests.http.stories import MAY

ADMIN = Actor("admin", "7", "Ash Quillerby")
CUT_OFF = date(2024, 5, 1)
EARLIER = MAY - timedelta(days=20)
WISH = Wish("Spring 2024", CUT_OFF, date(2024, 6, 1))
LATER = MAY + timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Staged:
    """A review, and the registrations of Ada, Ben and Cleo, who chose Teach First."""

    id: UUID
    ada: UUID
    ben: UUID
    cleo: UUID


async def registered(subject: str, **columns: Any) -> UUID:
    """A registration of a person of this name, made before the cut-off."""
    user = await stage.person(subject, name=f"{subject.capitalize()} Marsh")
    return await register(user, **{"submitted_at": EARLIER, **columns})


async def staged() -> Staged:
    """An open review of three registrations with Teach First and one with another provider."""
    people = [await registered(name) for name in ("ada", "ben", "cleo")]
    await registered("dora", provider="llse")
    return Staged((await open_review(WISH, ADMIN, MAY)).id, *people)


def file(*rows: Sequence[object], header: str = "registration_id,started,started_on,note") -> bytes:
    """A file with these rows."""
    lines = [",".join(str(cell) for cell in row) for row in rows]
    return "\r\n".join([header, *lines, ""]).encode()


async def uploaded(review: UUID, *rows: Sequence[object], provider: str = "teach_first") -> UUID:
    """The upload of a file with these rows."""
    return await upload(review, File(provider, "answers.csv", file(*rows)), ADMIN, MAY)


async def standing(registration: UUID) -> tuple[Any, ...]:
    """Started, since when, on whose word, whether expired, and the version."""
    row = await DB.row("SELECT * FROM registration WHERE id = $1", registration)
    expired = row["expired_at"] is not None
    return row["started"], row["started_on"], row["started_source"], expired, row["version"]


async def history(registration: UUID) -> list[tuple[str, dict, dict, str]]:
    """The events of a registration: what, before, after, why."""
    rows = await DB.rows(
        "SELECT * FROM registration_event WHERE registration = $1 ORDER BY at, created_at",
        registration,
    )
    return [(r["event"], loads(r["before"]), loads(r["after"]), r["reason"]) for r in rows]
