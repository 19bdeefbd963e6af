"""What operators measure, and that it tells them of no person."""

from datetime import timedelta

import pytest

from app.clock import now
from app.services import outbox
from app.services.mail_answers import Misconfigured
from app.services.mail_state import stop
from app.services.workers_alive import say_well
from app.settings import settings
from tests.workers.stand_ins import promised

TOKEN = settings().metrics_token.get_secret_value()


async def metrics(browser):
    """Every number by its name and labels."""
    answer = await browser.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert answer.headers["content-type"].startswith("text/plain")
    lines = [line for line in answer.text.splitlines() if line and line[0] != "#"]
    return {name: float(number) for name, number in (line.rsplit(" ", 1) for line in lines)}


async def test_the_outbox_is_told_by_queue(browser):
    await promised(2, due_at=now() - timedelta(minutes=5))
    await promised(priority=0)
    await outbox.claim(1, now())
    found = await metrics(browser)
    assert found['npq_outbox_depth{queue="ordinary"}'] == 2
    assert found['npq_outbox_depth{queue="code"}'] == 0
    assert found["npq_outbox_sending"] == 1
    assert 299 < found['npq_outbox_oldest_due_seconds{queue="ordinary"}'] < 400


async def test_workers_and_what_they_did_are_told(browser):
    await say_well("worker.1", now(), {"accepted": 7, "fault": 2}, now())
    await stop(Misconfigured("status 403"), now())
    found = await metrics(browser)
    assert found['npq_emails_attempted_total{result="accepted",worker="worker.1"}'] == 7
    assert found['npq_worker_silence_seconds{worker="worker.1"}'] < 60
    assert (found["npq_mail_stopped"], found["npq_mail_paused"]) == (1, 0)


async def test_requests_are_counted_by_template_and_never_by_address(browser):
    await browser.get("/guidance/courses/senco?q=robin@example.com")
    found = await metrics(browser)
    assert any('path="/guidance/courses/{' in name for name in found)
    assert not [name for name in found if "senco" in name or "robin" in name]


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", f"Basic {TOKEN}"])
async def test_nobody_without_the_token_sees_them(browser, header):
    answer = await browser.get("/metrics", headers={"Authorization": header})
    assert answer.status_code == 401
