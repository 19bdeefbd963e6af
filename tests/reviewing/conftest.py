"""10 May 2024, a clean database, and a bell that rings."""

import pytest
import time_machine

from tests import stage
from tests.http.stories import MAY
from tests.reviewing.staged import staged


@pytest.fixture
def may():
    """It is 10 May 2024, half past nine, and stays so."""
    with time_machine.travel(MAY, tick=False):
        yield


@pytest.fixture
async def closed(database, redis_url, may):
    """Registration is partially closed."""
    await stage.close_service()
    return database


@pytest.fixture
async def review(closed):
    """An open review."""
    return await staged()
