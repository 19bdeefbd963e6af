"""Workers killed in the middle of an import: it is applied once by the next, or not at all."""

from app.bell import WORK_ON_IMPORTS, ring
from app.services.importing.deciding import agree
from models.engine import DB
from tests.crash.waiting import until
from tests.importing import stored
from tests.importing.console import DECISION, everything, state, upload, uploaded, worked_on
from tests.importing.given import content

KIND = "itt_providers"
LEASES_RUN_OUT = "UPDATE import_run SET lease_until = 'epoch' WHERE lease_until IS NOT NULL"
WAITS = """
SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND wait_event_type = 'Lock'
"""
VERSIONS = "SELECT count(*) AS versions FROM eligibility_list WHERE kind = $1"


async def until_stuck(worker):
    """Wait until the import has come to the table that is held."""
    await ring(WORK_ON_IMPORTS)

    async def waits():
        return await DB.row(WAITS, worker.name) is not None

    await until(waits, "the worker never came to the table")


async def test_an_import_killed_while_it_is_applied_is_applied_once(hire, redis_url, blocked):
    found = await uploaded(KIND, content(KIND))
    await agree(KIND, found.id, everything(found), DECISION)
    before, free = await stored.whole(), await blocked("audit_event")  # written last
    worker = hire()
    await until_stuck(worker)
    await worker.killed()
    await free()
    assert (await stored.whole(), await state(found.id)) == (before, "waiting")
    await DB.rows(LEASES_RUN_OUT)
    assert (await worked_on(KIND, found.id)).state == "applied"
    assert (await DB.row(VERSIONS, KIND))["versions"] == 1
    assert len(await stored.entries(KIND)) == found.report.counts.after
    assert (await stored.actions()).count("eligibility_list.applied") == 1


async def test_a_file_whose_reader_is_killed_is_read_by_the_next(hire, redis_url, blocked):
    run = await upload("schools", content("schools"))
    free = await blocked("import_change")
    worker = hire()
    await until_stuck(worker)
    await worker.killed()
    await free()
    assert await state(run) == "waiting"
    await DB.rows(LEASES_RUN_OUT)
    assert (await worked_on("schools", run)).state == "ready"
    assert await stored.workplaces("school") == {}
