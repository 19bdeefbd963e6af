"""Imports beside each other, imports that fail half way, and readers meanwhile."""

import asyncio

import asyncpg
import pytest

from app.eligibility.imports.problems import Refusal
from app.services.importing import lists
from app.settings import settings
from models.import_staging import LOCK
from tests.importing import stored
from tests.importing.given import YES_TO_ALL, bring, content

pytestmark = pytest.mark.usefixtures("database")

SCHOOLS = content("schools")
OTHERS = SCHOOLS.replace(b"90000", b"91000").replace(b"900 004", b"910 004")


def outcome(result: object) -> str:
    """What became of one of several imports."""
    if isinstance(result, Refusal):
        return str(result).split(" ", 1)[0]
    return "applied" if result.applied else "in force"


async def test_an_import_waits_for_nobody_and_says_that_another_is_running():
    other = await asyncpg.connect(dsn=settings().database_url)
    async with other.transaction():
        await other.execute("SELECT pg_advisory_xact_lock($1, hashtext('schools'))", LOCK)
        with pytest.raises(Refusal, match="Another import of “Schools, top half"):
            await bring("schools", SCHOOLS)
        assert (await bring("childcare_provider", content("childcare"))).applied
    await other.close()
    assert (await bring("schools", SCHOOLS)).applied


async def test_of_imports_at_once_one_counts_and_the_others_say_so():
    many = (bring("schools", data) for data in (SCHOOLS, OTHERS, SCHOOLS, OTHERS))
    results = await asyncio.gather(*many, return_exceptions=True)
    outcomes = [outcome(result) for result in results]
    assert set(outcomes) <= {"applied", "in force", "Another"}
    assert "applied" in outcomes
    assert await stored.identifiers("schools") in (
        {"900001", "900002", "900003", "900004"},
        {"910001", "910002", "910003", "910004"},
    )


async def test_a_reader_sees_the_old_list_or_the_new_one_never_a_mixture():
    await bring("schools", SCHOOLS)
    seen: set[frozenset[str]] = set()
    changing = asyncio.create_task(bring("schools", OTHERS))
    while not changing.done():
        seen.add(frozenset(await stored.identifiers("schools")))
    seen.add(frozenset(await stored.identifiers("schools")))
    assert {frozenset(one[:2] for one in urns) for urns in seen} <= {
        frozenset({"90"}), frozenset({"91"}),
    }  # fmt: skip
    assert all(len(urns) == 4 for urns in seen)


@pytest.fixture
async def forbidden(database):
    """A rule of the database that the new files break half way."""
    await database.script(
        "ALTER TABLE eligibility_entry ADD CONSTRAINT f CHECK (identifier <> '910003')"
    )
    await database.script("ALTER TABLE workplace ADD CONSTRAINT f CHECK (identifier <> 'EY900004')")
    yield
    await database.script("ALTER TABLE eligibility_entry DROP CONSTRAINT f")
    await database.script("ALTER TABLE workplace DROP CONSTRAINT f")


@pytest.mark.usefixtures("forbidden")
async def test_a_failure_half_way_leaves_the_old_list_in_force():
    await bring("schools", SCHOOLS)
    before = await stored.whole()
    with pytest.raises(asyncpg.CheckViolationError):
        await bring("schools", OTHERS)
    assert await stored.whole() == before


@pytest.mark.usefixtures("forbidden")
async def test_a_failure_half_way_leaves_workplaces_as_they_were():
    with pytest.raises(asyncpg.CheckViolationError):
        await bring("childcare_provider", content("childcare"))
    assert await stored.workplaces("childcare_provider") == {}


async def test_a_change_without_its_audit_event_does_not_happen(monkeypatch):
    async def fail(**_: object) -> None:
        raise RuntimeError("no room for events")

    monkeypatch.setattr(lists, "record", fail)
    with pytest.raises(RuntimeError, match="no room"):
        await bring("schools", SCHOOLS)
    assert await stored.entries("schools") == await stored.runs() == []


async def test_progress_is_told_while_rows_are_read():
    told = []

    async def progress(rows: int) -> None:
        told.append(rows)

    many = SCHOOLS + b"".join(b"92%04d,A,B,C,D\n" % number for number in range(2_500))
    await bring("schools", many, YES_TO_ALL, progress=progress)
    assert told == [1_000, 2_000, 2_505]
