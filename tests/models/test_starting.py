"""A process starts on a database of its release only."""

import pytest

from models import starting
from models.engine import DB
from models.starting import CannotStart, open_database


async def test_a_database_of_this_release_is_opened(database):
    await open_database()
    assert DB.pool is not None


async def test_a_database_that_lacks_migrations_is_refused_by_their_names(database, monkeypatch):
    async def waiting():
        return ["0100_newer", "0101_newest"]

    monkeypatch.setattr(starting, "pending", waiting)
    with pytest.raises(CannotStart, match="run `npq migrate` first: 0100_newer, 0101_newest"):
        await open_database()
    assert DB.pool is None
    await DB.start_connection_pool()
