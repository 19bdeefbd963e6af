from datetime import timedelta

import pytest
from structlog.testing import capture_logs

from app.clock import now
from models.engine import DB
from tests.http.late_list import let_in_late
from tests.workers.stand_ins import Kept
from workers.jobs import keep_late_list, send_emails
from workers.sender import Sender

pytestmark = pytest.mark.usefixtures("database")


async def test_a_ring_wakes_the_one_that_sends():
    sender = Sender(Kept())
    await send_emails({"sender": sender})
    assert sender.bell.is_set()


async def test_the_late_list_is_looked_after_and_people_are_told():
    moment = now()
    await let_in_late("late@example.com", added_at=moment - timedelta(days=9), expires_at=moment)
    await keep_late_list({})
    row = await DB.row("SELECT ended_why FROM late_permission")
    told = await DB.row("SELECT template, recipient FROM outbox_email")
    assert (row["ended_why"], *told) == ("expired", "late-ended", "late@example.com")


async def test_a_job_that_fails_is_logged_and_ends_well():
    with capture_logs() as lines:
        await send_emails({})
    assert [(line["event"], line["job"]) for line in lines] == [("job failed", "send_emails")]
