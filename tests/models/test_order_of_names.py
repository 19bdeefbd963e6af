"""The console sorts by names, though the tables keep identifiers."""

import pytest

from app.eligibility.courses import COURSES
from app.eligibility.providers import PROVIDERS
from models.lists.registrations import COURSE, PROVIDER


@pytest.mark.parametrize(
    ("column", "order", "known"), [("course", COURSE, COURSES), ("provider", PROVIDER, PROVIDERS)]
)
async def test_identifiers_are_sorted_like_the_names_that_people_read(
    database, column, order, known
):
    rows = await database.rows(
        f"SELECT r.{column} AS id FROM (SELECT id AS {column} FROM {column}) AS r ORDER BY {order}"
    )
    names = {one.identifier: one.name for one in known}
    assert [names[row["id"]] for row in rows if row["id"] in names] == sorted(names.values())
