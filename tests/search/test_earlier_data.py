"""Workplaces of the release before get their terms from the migration itself."""

from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest

from app.eligibility.search_words import search_columns
from models import migrate
from tests.conftest import POSTGRES

MIGRATIONS = Path(migrate.__file__).parent / "migrations"
EARLIER = """
INSERT INTO workplace (kind, identifier, ukprn, name, address_1, town, postcode, authority,
  search_name, search_town, search_words) VALUES
('school', '700001', '10970001', 'St Aldric’s School', '1 Mill Lane', 'Leeds', 'LS31 4CM', 'Leeds',
  'st aldrics school', 'leeds',
  'st aldrics school 1 mill lane leeds ls31 4cm ls314cm 700001 10970001'),
('childcare_provider', 'EY970005', NULL, NULL, NULL, NULL, NULL, 'Leeds',
  '', '', 'leeds ey970005 970005')
"""


def script(name: str) -> str:
    return (MIGRATIONS / f"{name}.sql").read_text()


@pytest.fixture
async def earlier(postgres) -> AsyncIterator[asyncpg.Connection]:
    """A database as the release before left it, with two workplaces."""
    server = await asyncpg.connect(dsn=POSTGRES.url())
    await server.execute("CREATE DATABASE earlier")
    connection = await asyncpg.connect(dsn=POSTGRES.url("earlier"))
    await connection.execute(script("0001_tables") + EARLIER)
    yield connection
    await connection.close()
    await server.execute("DROP DATABASE earlier")
    await server.close()


async def test_the_migration_writes_what_an_import_would(earlier):
    await earlier.execute(script("0004_search"))
    rows = [dict(row) for row in await earlier.fetch("SELECT * FROM workplace")]
    for row in rows:
        expected = search_columns(row)
        assert set(row["search_words"].split()) == set(expected["search_words"].split())
        assert (row["search_name"], row["search_town"]) == (
            expected["search_name"],
            expected["search_town"],
        )
    assert len(rows) == 2


async def test_the_migration_knows_the_words_of_names_and_towns(earlier):
    await earlier.execute(script("0004_search"))
    known = await earlier.fetch("SELECT word FROM search_word ORDER BY word")
    assert [row["word"] for row in known] == ["aldrics", "leeds", "school", "st"]
