"""A Notify that takes its time: the web does not notice, and every email still goes out once."""

from models.engine import DB
from tests.crash.outcomes import events, until_sent
from tests.crash.waiting import until
from tests.workers.stand_ins import promised

SLOW = 1_000  # milliseconds for each answer
MANY = 160  # more than one worker has under way at the same time


async def test_a_slow_notify_holds_up_nobody_and_doubles_nothing(hire, notify, browser):
    notify.behave(latency_ms=SLOW)
    references = await promised(MANY)
    for _ in range(2):
        hire(**notify.settings())
    await until(under_way, "nothing was under way")
    for address in ("/", "/cookies", "/health/ready"):
        assert (await browser.get(address)).status_code == 200
    await until_sent(MANY)
    assert notify.copies() == dict.fromkeys(map(str, references), 1)
    assert await events("lease_lost") == 0


async def under_way():
    row = await DB.row("SELECT count(*) AS emails FROM outbox_email WHERE state = 'sending'")
    return row["emails"] > 20
