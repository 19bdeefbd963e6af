"""A full disk: people are asked to try again, nothing is kept by halves, and later it works."""

import pytest
import time_machine

from app.clock import now
from app.services.importing import working
from app.services.importing.deciding import agree
from models.engine import DB
from tests.admin.lists.desk import upload, worked_on
from tests.faults.disk import database_full, disk_full
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep
from tests.importing import stored
from tests.importing.console import DECISION, applied, everything, state, uploaded
from tests.importing.given import content
from workers.jobs import work_on_imports

AWAY = (503, "Sorry, the service is unavailable")
KIND = "itt_providers"
LARGE = content("schools") + b"\n" * 3_000_000
KEPT = """
SELECT (SELECT count(*) FROM registration) + (SELECT count(*) FROM outbox_email)
  + (SELECT count(*) FROM import_run) + (SELECT count(*) FROM import_file)
  + (SELECT count(*) FROM audit_event) AS things
"""


def seen(visitor):
    return visitor.response.status_code, visitor.heading


async def kept():
    """How many things there are of which a half-written change would leave one."""
    return (await DB.row(KEPT))["things"]


@pytest.mark.parametrize("table", ["registration", "audit_event", "outbox_email"])
async def test_a_submission_without_room_is_kept_whole_or_not_at_all(plain, user, table):
    await keep(user, SENCO_ANSWERS)
    await plain.open("/registration/check-answers")
    form = plain.form()
    async with database_full(table):
        await plain.post(form, list(form.values().items()))
        assert seen(plain) == AWAY
    assert (await kept(), await draft_of(user)) == (0, SENCO_ANSWERS)
    await plain.post(form, list(form.values().items()))
    assert "Registration successfully submitted" in plain.text


async def test_an_answer_without_room_is_asked_for_again(plain, user):
    form = (await plain.open("/registration/course-start")).form()
    async with database_full("draft"):
        await plain.post(form, form.filled({"course_start": "yes"}))
        assert seen(plain) == AWAY
    await plain.post(form, form.filled({"course_start": "yes"}))
    assert plain.slug == "provider-check"


async def test_an_upload_without_room_leaves_nothing_behind(super_browser):
    boss = Applicant(super_browser)
    async with database_full("import_file"):
        assert seen(await upload(boss, KIND, content(KIND))) == AWAY
    assert 'href="/admin"' in boss.response.text
    assert await kept() == 0
    await worked_on(await upload(boss, KIND, content(KIND)))
    assert boss.response.status_code == 200


# Litestar leaves the file that it could not write to be collected.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_an_upload_for_which_this_machine_has_no_room_leaves_nothing_behind(super_browser):
    boss = Applicant(super_browser)
    with disk_full(1_500_000):
        assert seen(await upload(boss, "schools", LARGE)) == AWAY
    assert await kept() == 0
    assert (await upload(boss, "schools", LARGE)).response.status_code == 200


async def test_an_import_without_room_changes_nothing_and_says_so_in_the_end(database, redis_url):
    await applied(KIND, content(KIND))
    before = await stored.entries(KIND)
    found = await uploaded(KIND, content(KIND).replace(b"Larkmead", b"Larkfield"))
    await agree(KIND, found.id, everything(found), DECISION)
    async with database_full("eligibility_entry"):
        for attempt in range(working.ATTEMPTS + 1):
            with time_machine.travel(now() + attempt * 2 * working.LEASE, tick=False):
                await work_on_imports({})
    row = await DB.row("SELECT refusal FROM import_run WHERE id = $1", found.id)
    assert (await state(found.id), row["refusal"]) == ("refused", working.GIVEN_UP)
    assert await stored.entries(KIND) == before
