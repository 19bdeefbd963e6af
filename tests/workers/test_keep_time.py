"""The job of every minute, as the worker runs it."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from structlog.testing import capture_logs

from app.clock import now
from models.engine import DB
from tests import stage
from workers.jobs import keep_time

pytestmark = pytest.mark.usefixtures("database", "redis_url")


@time_machine.travel(datetime(2024, 10, 20, 9, tzinfo=UTC), tick=False)
async def test_it_records_what_has_come_and_warns_of_the_month():
    await DB.rows("INSERT INTO admin (email, role) VALUES ('a@example.org', 'super_admin')")
    await stage.settings(opens_at=now(), course_start_before=date(2024, 11, 1))
    for _ in range(2):
        await keep_time({})
    row = await DB.row("SELECT registration, opens_at, version, changed_by FROM service_state")
    assert tuple(row) == ("open", None, 1, "Schedule")
    told = await DB.rows("SELECT template FROM outbox_email ORDER BY template")
    assert [email["template"] for email in told] == ["month-ending", "state-changed"]


async def test_a_failure_is_logged_and_ends_well(monkeypatch):
    async def fails(moment):
        raise RuntimeError

    monkeypatch.setattr("workers.jobs.record_reached", fails)
    with capture_logs() as lines:
        await keep_time({})
    assert [(line["event"], line["job"]) for line in lines] == [("job failed", "keep_time")]
