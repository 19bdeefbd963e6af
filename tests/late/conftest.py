"""10 May 2024 with registration partially closed, and a bell that rings."""

import pytest
import time_machine

from tests.http.late_list import close_but_for_late_applicants
from tests.http.stories import MAY


@pytest.fixture
def may():
    """It is 10 May 2024, half past nine, and stays so."""
    with time_machine.travel(MAY, tick=False):
        yield


@pytest.fixture
async def late_list(database, redis_url, may):
    """Late registration is possible, and nobody is on the list."""
    await close_but_for_late_applicants()
    return database
