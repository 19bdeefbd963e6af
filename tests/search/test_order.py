"""The order of results: eight tiers, then name, town and identifier."""

import pytest

from tests.clean import clean
from tests.search.invented import CHILDCARE, find, put


def school(identifier: str, name: str, town: str = "Leeds", **columns: str) -> dict:
    return {"kind": "school", "identifier": identifier, "name": name, "town": town, **columns}


@pytest.fixture
async def stored(database):
    """Stores schools; the table is emptied after the test, as the next module's fixture expects."""
    yield put
    await clean(database)


def with_every_column(*rows: dict) -> list[dict]:
    columns = dict.fromkeys(name for row in rows for name in row)
    return [{name: row.get(name) for name in columns} for row in rows]


async def test_the_tiers_come_in_their_order(stored):
    await stored(
        with_every_column(
            school("100010", "Abbot’s School", address_1="654321 Lane"),
            school("100011", "Abbot’s School", town="654321"),
            school("100012", "Old 654321 School"),
            school("100013", "654321 School"),
            school("100014", "654321"),
            school("100015", "Zinnia School", postcode="6543 21"),
            school("654321", "Zinnia School"),
        )
    )
    assert await find("654321") == [
        *("654321", "100015", "100014", "100013", "100012", "100011", "100010")
    ]


async def test_guesses_come_last_and_the_most_similar_of_them_first(stored):
    await stored(
        [
            school("100001", "Larkmoor School"),
            school("100002", "Larkmeadow School"),
            school("100003", "Larkmeat School"),
            school("100004", "Zinnia School", town="Larkmead"),
        ]
    )
    assert await find("larkmead") == ["100002", "100004", "100003", "100001"]


async def test_equals_are_ordered_by_name_town_and_number(stored):
    await stored(
        [
            school("100004", "Otterford School", "Leeds"),
            school("100003", "Otterford School", "Leeds"),
            school("100002", "Otterford School", "York"),
            school("100001", "Otterford Studio", "Bath"),
        ]
    )
    assert await find("otterford") == ["100003", "100004", "100002", "100001"]


async def test_an_ofsted_number_is_whole_without_its_letters_but_not_without_its_digits(stored):
    rows = [school("319354", "Larkmead Nursery"), school("EY9354", "Otterford Nursery")]
    await stored([{**row, "kind": "childcare_provider"} for row in rows])
    assert await find("9354", CHILDCARE) == ["EY9354"]
    assert await find("319354", CHILDCARE) == ["319354"]
