"""10 May 2024, an empty database and a bell that rings."""

import pytest
import time_machine

from tests.http.stories import MAY


@pytest.fixture(autouse=True)
def may(database, redis_url):
    """It is 10 May 2024, half past nine, and stays so."""
    with time_machine.travel(MAY, tick=False):
        yield
