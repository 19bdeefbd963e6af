"""From upload to report: what the console keeps, and what the worker makes of it."""

from uuid import uuid4

import pytest

from app.clock import now
from app.eligibility.imports.problems import Refusal
from app.services.importing.files import forget_files, pieces
from app.services.importing.looking import changes, look
from app.services.importing.uploading import InForceAlready
from app.services.receipts import AlreadySent, new_form_id
from tests.importing import stored
from tests.importing.console import applied, upload, uploaded, worked_on
from tests.importing.given import bring, content

pytestmark = pytest.mark.usefixtures("database", "redis_url")

SCHOOLS = content("schools")
LARGE = SCHOOLS + b"".join(b"92%04d,A,B,C,%s\n" % (n, b"D" * 90) for n in range(5_000))


async def test_a_file_waits_for_the_worker_and_is_kept_as_it_was_sent():
    run = await upload("schools", LARGE)
    found = await look("schools", run)
    assert (found.state, found.underway, found.by) == ("waiting", True, "Robin Larkfield")
    assert b"".join([piece async for piece in pieces(run)]) == LARGE


async def test_the_worker_reports_and_changes_nothing():
    found = await uploaded("schools", SCHOOLS)
    counts = found.report.counts
    assert (found.state, counts.rows, counts.usable, counts.repeated) == ("ready", 5, 5, 1)
    assert (counts.added, counts.removed, counts.before, counts.after) == (4, 0, 0, 4)
    assert await stored.entries("schools") == []


async def test_the_first_differences_of_each_kind_are_kept_in_order():
    await applied("schools", SCHOOLS)
    found = await uploaded("schools", LARGE.replace(b"900001", b"900009"))
    shown = await changes(found.id, 3)
    assert [each.identifier for each in shown["added"]] == ["900009", "920000", "920001"]
    assert [each.name for each in shown["removed"]] == ["Alderbrook Primary School"]
    assert found.report.counts.added == 5_001


async def test_a_file_that_is_no_such_list_is_refused_at_once_and_kept_in_the_history():
    with pytest.raises(Refusal, match="missing from the header"):
        await upload("schools", content("childminders"))
    assert [run[:2] for run in await stored.runs()] == [("schools", "refused")]
    assert await stored.actions() == ["import.refused"]


async def test_a_file_whose_rows_refuse_it_is_refused_by_the_worker():
    found = await uploaded("childminders", content("childminders"))
    assert (found.state, found.refusal) == (
        "refused",
        "1 of 5 rows cannot be used, more than 2 in 100.",
    )
    assert [problem.row for problem in found.report.problems] == [4]
    assert await stored.actions() == ["import.uploaded", "import.refused"]


async def test_the_file_in_force_changes_nothing_and_is_not_kept_again():
    await applied("schools", SCHOOLS)
    with pytest.raises(InForceAlready):
        await upload("schools", SCHOOLS)
    assert len(await stored.runs()) == 1


async def test_a_file_that_came_into_force_before_it_was_read_ends_as_unchanged():
    run = await upload("schools", SCHOOLS)
    await bring("schools", SCHOOLS)
    found = await worked_on("schools", run)
    assert (found.state, found.report.already_in_force) == ("unchanged", True)


async def test_a_form_sent_twice_uploads_once():
    form_id = new_form_id()
    await upload("schools", SCHOOLS, form_id=form_id)
    with pytest.raises(AlreadySent):
        await upload("schools", SCHOOLS, form_id=form_id)
    assert len(await stored.runs()) == 1


async def test_an_import_is_found_under_its_own_kind_only():
    run = await upload("schools", SCHOOLS)
    assert await look("childminders", run) is None
    assert await look("schools", uuid4()) is None


async def test_a_command_keeps_the_file_that_it_applies(database):
    await bring("schools", SCHOOLS)
    (run,) = await database.rows("SELECT id FROM import_run")
    assert b"".join([piece async for piece in pieces(run["id"])]) == SCHOOLS


async def test_files_are_dropped_after_a_year_and_their_reports_stay(database):
    run = (await applied("schools", SCHOOLS)).id
    await database.rows("UPDATE import_file SET created_at = now() - interval '364 days'")
    assert await forget_files(now()) == 0
    await database.rows("UPDATE import_file SET created_at = now() - interval '366 days'")
    assert await forget_files(now()) == 1
    found = await look("schools", run)
    assert (found.size, found.report.counts.added) == (0, 4)
