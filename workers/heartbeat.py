"""A worker says every few seconds that it is well and what it has done."""

import asyncio
import os
import socket

from app.logs import log
from app.services import workers_alive
from workers.sender import Sender
from workers.shared_time import Time

EVERY = 10.0


def name() -> str:
    """What operators call this process."""
    return f"{os.environ.get('DYNO') or socket.gethostname()}.{os.getpid()}"[:120]


async def keep_saying_well(sender: Sender, time: Time) -> None:
    """Write it down until cancelled; a database that is away is told when it is back."""
    began = time()
    while True:
        try:
            await workers_alive.say_well(name(), began, sender.results, time())
        except Exception as error:
            log.warning("nobody to tell that we are well", error=type(error).__name__)
        await asyncio.sleep(EVERY)
