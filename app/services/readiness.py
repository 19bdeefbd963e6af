"""Whether this process has what it needs to serve people."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from redis.asyncio import Redis

from app.clock import now
from app.logs import log
from app.services.mail_state import mail_state
from app.services.workers_alive import any_worker
from app.settings import settings
from models.engine import DB
from models.migrate import pending

LIMIT = 1.0  # seconds for each question
_migrated = False


async def readiness() -> Mapping[str, bool]:
    """By name, whether what is needed answers within a second and is as it should be."""
    results = await asyncio.gather(*(asked(name, ask) for name, ask in QUESTIONS.items()))
    return dict(zip(QUESTIONS, results, strict=True))


async def told() -> Mapping[str, bool]:
    """By name, what operators should mend although people are served without it all the same."""
    return {"mail": await asked("mail", mail), "worker": await asked("worker", worker)}


async def asked(name: str, ask: Callable[[], Awaitable[bool]]) -> bool:
    """The answer to one question; silence and errors are a no, and logged."""
    try:
        async with asyncio.timeout(LIMIT):
            return await ask()
    except Exception as error:
        log.warning("not ready", needs=name, error=type(error).__name__)
        return False


async def postgresql() -> bool:
    await DB.row("SELECT 1")
    return True


async def redis() -> bool:
    """Asked on a connection of its own, so that the sessions' pool cannot hide the answer."""
    async with Redis.from_url(settings().redis_url) as connection:
        return bool(await connection.ping())


async def migrations() -> bool:
    """Asked until the answer is yes: a running process never sees a migration undone."""
    global _migrated
    if not _migrated:
        _migrated = not await pending()
    return _migrated


async def worker() -> bool:
    return await any_worker(now())


async def mail() -> bool:
    """No once our own mistake has stopped all email; only somebody who reads this can mend it."""
    return (await mail_state(now())).stopped_at is None


QUESTIONS: Mapping[str, Callable[[], Awaitable[bool]]] = {
    "postgresql": postgresql,
    "redis": redis,
    "migrations": migrations,
}
