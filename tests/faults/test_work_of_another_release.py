"""Emails, jobs and records that another release left: told apart, shown, and never in the way."""

import pytest
from redis import asyncio as aioredis

from app.bell import ring
from app.clock import now
from models.engine import DB
from tests.admin.emails.post import EMAILS
from tests.crash.conftest import hire
from tests.crash.outcomes import until_sent
from tests.crash.waiting import until
from tests.emails.samples import SAMPLES
from tests.http.applicant import Applicant
from tests.workers.sending import send_due
from tests.workers.stand_ins import Kept, promised, row, states

__all__ = ["hire"]
SUBMITTED = "registration-submitted"
OLDER = {name: said for name, said in SAMPLES[SUBMITTED].items() if name != "course"}
LEFT = {
    "a value that was not there yet": {"values": OLDER},
    "no values at all": {"values": {}},
    "a template that is not known": {"template": "moon-landing"},
}
DONE = """
INSERT INTO audit_event (at, actor_type, actor_label, action, object_type, object_label)
VALUES ($1, 'admin', 'Sam Super', 'moon.landed', 'moon', 'The far side')
"""


@pytest.mark.parametrize("left", LEFT.values(), ids=LEFT)
@pytest.mark.usefixtures("database")
async def test_an_email_that_cannot_be_rendered_waits_and_keeps_no_other_from_going(left):
    (odd,), mailer = await promised(**left), Kept()
    await promised(2)
    await send_due(mailer)
    kept = await row(odd)
    assert (len(mailer.sent), await states()) == (2, {"sent": 2, "waiting": 1})
    assert (kept["attempts"], kept["due_at"] > now()) == (1, True)
    assert kept["error"].startswith("render ")
    await DB.rows("UPDATE outbox_email SET attempts = 21, due_at = now() WHERE id = $1", odd)
    await send_due(mailer)
    assert (await row(odd))["state"] == "failed"


@pytest.mark.parametrize("left", LEFT.values(), ids=LEFT)
async def test_admins_see_an_email_that_cannot_be_rendered(super_browser, left):
    (odd,) = await promised(**left)
    await send_due(Kept())
    boss = Applicant(super_browser)
    for address in (EMAILS, f"{EMAILS}/{odd}", "/admin"):
        assert (await boss.open(address)).response.status_code == 200, address
    assert "robin@example.com" in (await boss.open(EMAILS)).text


async def test_the_audit_log_shows_what_another_release_did(super_browser):
    await DB.rows(DONE, now())
    boss = await Applicant(super_browser).open("/admin/audit")
    assert boss.response.status_code == 200
    assert "The far side" in boss.text


async def test_a_job_that_only_another_release_knows_is_dropped_and_the_others_are_done(
    hire, database, redis_url
):
    async def taken():
        async with aioredis.Redis.from_url(redis_url) as client:
            return await client.zcard("arq:queue") == 0

    await ring("land_on_the_moon")
    worker = hire()
    await until(taken, "no worker looked at the job")
    await promised()
    await until_sent(1)
    assert worker.alive
