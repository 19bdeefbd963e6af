"""Fills a development database, so that a demonstration can begin; running it again is harmless."""

import hashlib
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import cast
from uuid import UUID

from app.audit import OPERATOR
from app.clock import uk_today
from app.services.demo_lists import Entry, lists
from app.services.demo_people import PEOPLE, Person, person
from app.services.demo_places import HILLSIDE, workplaces
from app.services.demo_registrations import registrations
from app.services.late.access import end_of
from app.services.late.choices import Chosen
from app.services.late.storing import New, held_settings, store
from app.services.late.telling import tell_new_end
from app.settings import settings
from models import late_query
from models.admin import Admin
from models.eligibility_list import EligibilityEntry, EligibilityList
from models.engine import DB
from models.registration import Registration
from models.workplace import Workplace

NOTICE = timedelta(days=60)  # a start month closer than this would soon be reached
STARTS = (4, 11)  # courses start in April and November


async def seed_demo(now: datetime) -> None:
    """Open the service with a month to come, and add the invented people, places and lists."""
    start = next_start(uk_today(now))
    places = workplaces()
    async with DB.transaction():
        await open_service(now, start)
        await add_workplaces([Workplace(**row) for row in places])
        for kind, entries in lists(places).items():
            await put_in_force(kind, entries)
        await add_admins(now)
        await allow_late(now)
        await add_registrations(now, start)


def next_start(today: date) -> date:
    """The first 1 April or 1 November that is at least 60 days ahead."""
    years = (today.year, today.year + 1)
    days = (date(year, month, 1) for year in years for month in STARTS)
    return next(day for day in days if day - today >= NOTICE)


async def open_service(now: datetime, start: date) -> None:
    """Open registration, whatever was set before."""
    await DB.rows(
        """UPDATE service_state SET registration = 'open', registration_set_at = $1,
             opens_at = NULL, closes_at = NULL, closed_from = NULL, closed_until = NULL,
             late_registration_enabled = true, course_start_before = $2,
             version = version + 1, changed_by = 'Operator', changed_at = $1""",
        now,
        start,
    )


async def add_workplaces(rows: list[Workplace]) -> None:
    """Insert the workplaces, or bring those of an earlier run up to date."""
    fixed = {"id", "kind", "identifier", "created_at"}
    columns = [column for column in Workplace.all_columns() if column._meta.name not in fixed]
    key = (Workplace.kind, Workplace.identifier)
    await Workplace.insert(*rows).on_conflict(target=key, action="DO UPDATE", values=columns)


async def put_in_force(kind: str, entries: list[Entry]) -> None:
    """Make these entries the list in force of their kind, unless they already are."""
    digest = hashlib.sha256(repr(entries).encode()).hexdigest()
    known = await EligibilityList.objects().where(EligibilityList.kind == kind)
    if any(version.in_force and version.sha256 == digest for version in known):
        return
    await EligibilityList.update({EligibilityList.in_force: False}).where(
        EligibilityList.kind == kind
    )
    version = EligibilityList(
        kind=kind,
        version=1 + max((version.version for version in known), default=0),
        in_force=True,
        file_name=f"demo-{kind}.csv",
        sha256=digest,
        entries=len(entries),
    )
    await version.save()
    lines = (EligibilityEntry(list=version.id, **asdict(entry)) for entry in entries)
    await EligibilityEntry.insert(*lines)


async def add_admins(now: datetime) -> None:
    """Add the console's people."""
    admins = (
        Admin(email=one.email, name=one.name, role=one.role, added_at=now, added_by=OPERATOR.label)
        for one in PEOPLE
        if one.subject is None
    )
    await Admin.insert(*admins).on_conflict(target=Admin.email, action="DO NOTHING")


async def allow_late(now: datetime) -> None:
    """Let the late applicant register for four more weeks; the link comes with the next closing."""
    email, until = person("teacher-late").email, uk_today(now) + timedelta(days=28)
    new = New(email, Chosen("other", None, None, until))
    if await store([new], await held_settings(), OPERATOR, now):
        return
    (row,) = await late_query.active([email], now)
    await late_query.move_end(row["id"], end_of(until))
    await tell_new_end(row["id"], until)


async def add_registrations(now: datetime, start: date) -> None:
    """Add what the person who registered before had registered for, with the person."""
    someone = person("teacher-registered")
    hillside = await Workplace.objects().get(
        (Workplace.kind == "school") & (Workplace.identifier == HILLSIDE)
    )
    made = [
        Registration(user=await user_id(someone, now), workplace=hillside, **columns)
        for columns in registrations(someone, now, start)
    ]
    await Registration.insert(*made).on_conflict(target=Registration.id, action="DO NOTHING")


async def user_id(someone: Person, now: datetime) -> UUID:
    """The identifier of a demo person, who need not have signed in yet."""
    rows = await DB.rows(
        """INSERT INTO app_user (identity_provider, subject, email, name, date_of_birth, trn,
             trn_status, claims_at)
           VALUES ($1, $2, $3, $4, $5, $6, 'verified', $7)
           ON CONFLICT (identity_provider, subject) DO UPDATE SET email = EXCLUDED.email
           RETURNING id""",
        settings().identity_provider,
        someone.subject,
        someone.email,
        someone.name,
        someone.birthdate,
        someone.trn,
        now,
    )
    return cast("UUID", rows[0]["id"])
