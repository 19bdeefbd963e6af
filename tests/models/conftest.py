"""People and rows for tests of tables; every test begins with an empty database."""

from uuid import UUID

import pytest

from models.engine import Engine
from tests import stage


@pytest.fixture
async def user(database: Engine) -> UUID:
    """Somebody to whom rows can belong."""
    return await stage.person()
