import asyncpg
import httpx
import pytest

from app.sessions import SESSION_COOKIE, session_of
from app.settings import settings
from tests import stage
from tests.crash.web_process import Web
from tests.crash.worker_process import Worker
from tests.notify.told import Told


@pytest.fixture
def hire(folder, database, redis_url):
    """Starts worker processes; those still alive are ended with the test."""
    hired = []

    def start(**environ):
        worker = Worker(f"worker.{len(hired)}", folder, **environ)
        worker.start()
        hired.append(worker)
        return worker

    yield start
    for worker in hired:
        worker.kill()


@pytest.fixture(scope="session")
def local_notify(folder):
    running = Told(folder / "crash-notify").start()
    yield running
    running.stop()


@pytest.fixture
def notify(local_notify):
    """The local Notify without emails, well behaved."""
    return local_notify.fresh()


@pytest.fixture
async def blocked(database):
    """Lets nobody write to a table until the lock is given back."""
    connection = await asyncpg.connect(dsn=settings().database_url)

    async def block(table):
        transaction = connection.transaction()
        await transaction.start()
        await connection.execute(f"LOCK TABLE {table} IN EXCLUSIVE MODE")
        return transaction.rollback

    yield block
    await connection.close()


@pytest.fixture
def web(folder, database, redis_url):
    process = Web(folder).start()
    yield process
    process.kill()


@pytest.fixture
async def visitor(web):
    """A browser at the web process, of somebody who is signed in."""
    session = await session_of(await stage.person())
    async with httpx.AsyncClient(base_url=web.url, timeout=60) as browser:
        browser.cookies.set(SESSION_COOKIE.name, session, domain="localhost.local")
        yield browser
