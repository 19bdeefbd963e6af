"""What a worker process consists of, from its start until a signal ends it.

Two things go on side by side: sending emails, which needs nothing but the database and the mail
provider, and the jobs that the bell and the clock ask for, which come through Redis.
"""

import asyncio
import logging
import signal
from collections.abc import Awaitable

from app import bell
from app.logs import log
from app.services import mail_state
from models.engine import DB
from models.starting import open_database
from workers.allowance import chosen_allowance
from workers.heartbeat import keep_saying_well
from workers.jobs_loop import forget_times, keep_doing_jobs
from workers.mailers.chosen import chosen_mailer
from workers.sender import Sender
from workers.shared_time import SharedTime

SIGNALS = (signal.SIGINT, signal.SIGTERM)
CLOSING = 3.0  # seconds that closing each of our connections may take


async def work() -> None:
    """Work until a signal comes, then finish what has begun, within 20 seconds."""
    ending = asyncio.Event()
    for number in SIGNALS:
        asyncio.get_running_loop().add_signal_handler(number, ending.set)
    time = SharedTime()
    await begin(time)
    sender = Sender(chosen_mailer(), chosen_allowance(), time.now)
    try:
        await until(ending, sender, time)
    finally:
        await within(CLOSING, bell.hang_up())
        await within(CLOSING, DB.close_connection_pool())


async def begin(time: SharedTime) -> None:
    """Open the database; raises CannotStart for one that is not of this release."""
    logging.getLogger("arq.worker").setLevel(logging.WARNING)
    await open_database()
    await time.ask()
    await mail_state.try_now(time.now())


async def until(ending: asyncio.Event, sender: Sender, time: SharedTime) -> None:
    """Do everything until the end is asked for, or until a part of it broke."""
    sending = asyncio.create_task(sender.run())
    others = [
        asyncio.create_task(sender.keep_sweeping()),
        asyncio.create_task(keep_doing_jobs({"sender": sender, "time": time.now})),
        asyncio.create_task(keep_saying_well(sender, time.now)),
        asyncio.create_task(time.keep(forget_times)),
    ]
    asked = asyncio.create_task(ending.wait())
    await asyncio.wait({sending, asked, *others}, return_when=asyncio.FIRST_COMPLETED)
    sender.end()
    for task in others:
        task.cancel()
    outcomes = await asyncio.gather(sending, *others, return_exceptions=True)
    asked.cancel()
    for outcome in outcomes:
        if isinstance(outcome, Exception):
            raise outcome


async def within(seconds: float, closing: Awaitable[None]) -> None:
    """Close something; a server that does not answer must not keep the process alive."""
    try:
        await asyncio.wait_for(closing, seconds)
    except Exception as error:
        log.warning("closing failed", error=type(error).__name__)
