"""Pages of a list: every row once, whatever comes and goes meanwhile."""

import random
from base64 import urlsafe_b64encode

import pytest

from app.services.listing import Wanted
from tests.admin.listing.people import (
    KEPT,
    PEOPLE,
    add,
    backwards,
    emails,
    forwards,
    leave,
    page,
)

LISTINGS = [pytest.param(PEOPLE, id="counted"), pytest.param(KEPT, id="kept")]
SORTS = ("name", "-name", "email", "-email")


@pytest.fixture
async def people(database) -> list[tuple[str, str | None]]:
    """130 people; every third without a name, and many of the same name."""
    chance = random.Random(7)
    names = ("Ann", "ann", "Zoë", "", "O'Neill", "Ünal", "b c")
    made = [
        (f"p{n:03}@example.com", None if n % 3 == 0 else chance.choice(names)) for n in range(130)
    ]
    await add(made)
    return made


@pytest.mark.parametrize("listing", LISTINGS)
@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("size", [25, 50, 100])
async def test_every_row_is_shown_once_in_one_order(people, listing, sort, size):
    wanted = Wanted(sort=sort, size=size)
    seen = await forwards(wanted, listing)
    assert sorted(seen) == [email for email, _ in people]
    assert await backwards(wanted, listing) == seen


@pytest.mark.parametrize("sort", ["name", "-name"])
async def test_empty_values_come_last(people, sort):
    seen = await forwards(Wanted(sort=sort))
    nameless = {email for email, name in people if name is None}
    assert set(seen[-len(nameless) :]) == nameless


@pytest.mark.parametrize("listing", LISTINGS)
async def test_rows_that_come_or_go_are_neither_doubled_nor_skipped(people, listing):
    wanted = Wanted(sort="email")
    first = await page(wanted, listing)
    await add([("a1@example.com", "New"), ("a2@example.com", None)])
    await leave("p003@example.com", "p030@example.com")
    second = await page(Wanted(sort="email", place=first.next), listing)
    assert emails(second)[0] == "p025@example.com"
    assert "p030@example.com" not in emails(second)
    assert (second.first, second.last, second.total) == (27, 51, 130)
    back = await page(Wanted(sort="email", place=second.previous), listing)
    assert emails(back)[-1] == "p024@example.com"
    assert (back.first, back.last) == (2, 26)


@pytest.mark.parametrize("listing", LISTINGS)
async def test_a_place_whose_row_is_gone_shows_the_nearest(people, listing):
    first = await page(Wanted(sort="email"), listing)
    await leave("p024@example.com", "p025@example.com")
    second = await page(Wanted(sort="email", place=first.next), listing)
    assert emails(second)[0] == "p026@example.com"
    assert (second.first, second.total) == (25, 128)


@pytest.mark.parametrize("listing", LISTINGS)
async def test_a_place_beyond_all_rows_shows_the_last_ones(people, listing):
    last = await page(Wanted(sort="email", place="last"), listing)
    before = await page(Wanted(sort="email", place=last.previous), listing)
    assert (before.first, before.last) == (101, 125)
    await leave(*(f"p{n:03}@example.com" for n in range(60, 130)))
    shown = await page(Wanted(sort="email", place=before.next), listing)
    assert (shown.first, shown.last, shown.total) == (51, 60, 60)
    assert shown.next == ""


@pytest.mark.parametrize("listing", LISTINGS)
async def test_too_little_before_a_place_shows_the_first_page(people, listing):
    first = await page(Wanted(sort="email"), listing)
    second = await page(Wanted(sort="email", place=first.next), listing)
    await leave(*(f"p{n:03}@example.com" for n in range(20)))
    shown = await page(Wanted(sort="email", place=second.previous), listing)
    assert (shown.first, shown.last, shown.total) == (1, 25, 110)
    assert shown.previous == ""


@pytest.mark.parametrize("listing", LISTINGS)
async def test_an_empty_list_has_no_places(database, listing):
    for place in ("", "last"):
        shown = await page(Wanted(place=place), listing)
        assert (shown.first, shown.last, shown.total) == (0, 0, 0)
        assert (shown.previous, shown.next, list(shown.rows)) == ("", "", [])


WRITTEN = (
    '["after",25,"x","not an id"]',
    '["after",25,null,"7b1c7c6e-0000-4000-8000-000000000000"]',
    '["after",-1,"x","7b1c7c6e-0000-4000-8000-000000000000"]',
    '["after",true,"x","7b1c7c6e-0000-4000-8000-000000000000"]',
    '["sideways",25,"x","7b1c7c6e-0000-4000-8000-000000000000"]',
    '["after",25,"\\u0000","7b1c7c6e-0000-4000-8000-000000000000"]',
    '["after",25,"\\ud800","7b1c7c6e-0000-4000-8000-000000000000"]',
    '["before",99999999999999999999,"x","7b1c7c6e-0000-4000-8000-000000000000"]',
    "[[[[[[",
    "{}",
    "[" * 3000,
)


@pytest.mark.parametrize("written", WRITTEN)
async def test_a_place_that_somebody_wrote_is_never_an_error(people, written):
    place = urlsafe_b64encode(written.encode()).decode()
    for sort in SORTS:
        shown = await page(Wanted(sort=sort, place=place))
        assert shown.total == 130


async def test_a_place_of_another_sort_is_never_an_error(people):
    first = await page(Wanted(sort="name"))
    shown = await page(Wanted(sort="email", place=first.next))
    assert shown.total == 130


async def test_an_ordinal_far_out_stays_within_the_list(people):
    row = (await page(Wanted(sort="email"))).rows[10]
    written = f'["after",1000000,"{row["email"]}","{row["id"]}"]'
    place = urlsafe_b64encode(written.encode()).decode()
    shown = await page(Wanted(sort="email", place=place), KEPT)
    assert (shown.first, shown.last) == (12, 36)
