import asyncpg
import pytest

from app.settings import settings
from tests.crash.worker_process import Worker


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
