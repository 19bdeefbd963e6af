import pytest

from tests.stage import open_service


@pytest.fixture
async def opened(database, redis_url):
    """Registration is open."""
    await open_service()
    return database
