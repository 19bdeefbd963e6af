"""What became of the promised emails, as the database and the mailbox tell it."""

from app.services.outbox import LEASE
from models.engine import DB
from tests.crash.waiting import until
from tests.workers.stand_ins import states


async def arrived():
    """How many emails are in the mailbox."""
    return (await DB.row("SELECT count(*) AS emails FROM mailbox_message"))["emails"]


async def until_arrived(count):
    async def enough():
        return await arrived() >= count

    await until(enough, f"{count} emails never arrived")


async def until_claimed():
    async def claimed():
        return "sending" in await states()

    await until(claimed, "no email was ever claimed")


async def until_sent(count):
    async def all_sent():
        return await states() == {"sent": count}

    await until(all_sent, f"{count} emails were never sent")


async def leases_run_out():
    """What a minute does to the leases of a worker that is no more."""
    await DB.rows("UPDATE outbox_email SET lease_until = 'epoch' WHERE state = 'sending'")


async def until_left_over(moment):
    """Wait until nothing is left but what was claimed before this moment."""
    sql = "SELECT 1 FROM outbox_email WHERE state = 'waiting' OR lease_until > $1"

    async def nothing_else():
        return await DB.row(sql, moment + LEASE) is None

    await until(nothing_else, "the other worker did not go on")


async def copies():
    """Each reference in the mailbox, once for every time it was sent."""
    rows = await DB.rows("SELECT reference FROM mailbox_message ORDER BY reference")
    return [row["reference"] for row in rows]


async def events(kind):
    """How often this happened to any email."""
    row = await DB.row("SELECT count(*) AS times FROM email_event WHERE event = $1", kind)
    return row["times"]
