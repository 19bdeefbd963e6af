"""Workers that vanish, are many, are slow, or meet a database that refuses."""

import asyncio
from datetime import timedelta

import asyncpg
import pytest
import time_machine

from app.clock import now
from app.services.importing import working
from app.services.importing.deciding import agree
from app.services.importing.looking import look
from app.settings import settings
from models.import_staging import LOCK
from tests.importing import stored
from tests.importing.console import DECISION, everything, state, upload, worked_on
from tests.importing.given import content
from workers import imports
from workers.imports import bring_further, telling, work_off_imports

pytestmark = pytest.mark.usefixtures("database", "redis_url")

SCHOOLS = content("schools")
LATER = working.LEASE + timedelta(seconds=1)


async def test_workers_that_claim_at_once_never_take_the_same_file():
    runs = [await upload(kind, content(kind)) for kind in ("schools", "itt_providers")]
    claimed = await asyncio.gather(*(working.claim(now()) for _ in range(4)))
    assert {each.run for each in claimed if each} == set(runs)


async def test_a_vanished_workers_file_is_read_by_another_after_its_lease():
    run = await upload("schools", SCHOOLS)
    await working.claim(now())
    assert await working.claim(now()) is None
    with time_machine.travel(now() + LATER, tick=False):
        assert (await worked_on("schools", run)).state == "ready"


async def test_a_lease_that_is_kept_is_nobody_elses_and_tells_how_many_rows_are_read():
    run = await upload("schools", SCHOOLS)
    claimed = await working.claim(now())
    await working.keep_lease(claimed, 12_000, now() + LATER)
    found = await look("schools", run)
    assert (found.begun, found.rows_read) == (True, 12_000)
    assert await working.claim(now() + LATER) is None


async def test_a_file_that_three_workers_never_finished_is_given_up():
    run = await upload("schools", SCHOOLS)
    for attempt in range(3):
        assert await working.claim(now() + attempt * LATER)
    with time_machine.travel(now() + 3 * LATER, tick=False):
        found = await worked_on("schools", run)
    assert (found.state, found.refusal) == ("refused", working.GIVEN_UP)


async def test_a_file_waits_while_another_of_its_kind_is_imported():
    other = await asyncpg.connect(dsn=settings().database_url)
    run = await upload("schools", SCHOOLS)
    async with other.transaction():
        await other.execute("SELECT pg_advisory_xact_lock($1, hashtext('schools'))", LOCK)
        assert (await worked_on("schools", run)).state == "waiting"
    await other.close()
    with time_machine.travel(now() + working.PAUSE * 2, tick=False):
        assert (await worked_on("schools", run)).state == "ready"
    assert await stored.actions() == ["import.uploaded"]


async def test_one_that_ended_elsewhere_meanwhile_keeps_its_end():
    run = await upload("schools", SCHOOLS)
    claimed = await working.claim(now())
    await bring_further(claimed)
    await bring_further(claimed)
    assert await state(run) == "ready"


@pytest.fixture
def told(monkeypatch) -> asyncio.Event:
    """Progress is told at once, and this is set each time that it was."""
    event, keep_lease = asyncio.Event(), working.keep_lease

    async def tell(*args: object) -> None:
        await keep_lease(*args)
        event.set()

    monkeypatch.setattr(imports, "NEWS", 0.001)
    monkeypatch.setattr(working, "keep_lease", tell)
    return event


async def test_progress_is_told_on_a_connection_of_its_own(database, told):
    run = await upload("schools", SCHOOLS)
    async with telling(await working.claim(now())) as progress, database.transaction():
        await progress(2_000)
        told.clear()
        await asyncio.wait_for(told.wait(), 10)
    assert (await look("schools", run)).rows_read == 2_000


async def test_telling_waits_for_nobody_who_holds_the_import(database, told):
    run = await upload("schools", SCHOOLS)
    async with telling(await working.claim(now())), database.transaction():
        await database.rows("SELECT * FROM import_run WHERE id = $1 FOR UPDATE", run)
        told.clear()
        await asyncio.wait_for(told.wait(), 10)


async def test_a_process_reads_one_file_at_a_time():
    await upload("schools", SCHOOLS)
    done = await asyncio.gather(*(work_off_imports() for _ in range(3)))
    assert sorted(done) == [0, 0, 1]


async def test_a_file_that_the_database_does_not_take_is_refused_with_a_sentence(database):
    rule = "ALTER TABLE eligibility_entry {} CONSTRAINT f {}"
    found = await worked_on("schools", await upload("schools", SCHOOLS))
    await agree("schools", found.id, everything(found), DECISION)
    await database.script(rule.format("ADD", "CHECK (identifier <> '900003')"))
    try:
        found = await worked_on("schools", found.id)
    finally:
        await database.script(rule.format("DROP", ""))
    assert (found.state, found.refusal) == ("refused", imports.NOT_TAKEN)
    assert await stored.entries("schools") == []
