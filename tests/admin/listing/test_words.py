"""Words of a search: contained, whatever case and accents, all of them, nothing special."""

from uuid import UUID

import pytest

from app.services.listing import Wanted
from models.engine import DB
from tests.admin.listing.people import add, emails, page

PEOPLE = (
    ("plain@example.com", "Zoë Ångström"),
    ("under_score@example.com", "50% more"),
    ("back\\slash@example.com", "O'Neill"),
    ("strasse@example.com", "STRAßE"),
    ("nobody@example.org", None),
    ("joined@example.com", "Cafe\u0301 100%"),
)
FOUND = {
    "zoe": {"plain"},
    "ZOË": {"plain"},
    "angstrom zoë": {"plain"},
    "cafe": {"joined"},
    "CAFÉ": {"joined"},
    "strasse": {"strasse"},
    "straße": {"strasse"},
    "%": {"under_score", "joined"},
    "0%": {"under_score", "joined"},
    "_": {"under_score"},
    "\\": {"back\\slash"},
    "o'neill": {"back\\slash"},
    "o’neill": {"back\\slash"},
    "example.org": {"nobody"},
    "zoe example.org": set(),
    "more under": {"under_score"},
    "zoexample": set(),
    "'; DROP TABLE app_user; --": set(),
    "{provider} %(x)s $1": set(),
    "\u202e": set(),
}


@pytest.fixture
async def people(database) -> None:
    """People with addresses and names of all kinds."""
    await add(PEOPLE)


@pytest.mark.parametrize("search", FOUND)
async def test_words_find_whom_they_name(people, search):
    shown = await page(Wanted(search=search))
    assert {email.rpartition("@")[0] for email in emails(shown)} == FOUND[search]
    assert shown.total == len(FOUND[search])


async def test_ids_are_compared_only_whole(people):
    row = await DB.row("SELECT id FROM app_user WHERE email = 'plain@example.com'")
    whole = str(row["id"])
    for said in (whole, whole.upper(), UUID(whole).hex):
        assert emails(await page(Wanted(search=said))) == ["plain@example.com"]
    for part in (whole[:18], whole[:-1], f"{whole} example"):
        assert emails(await page(Wanted(search=part))) == []


async def test_ten_kilobytes_of_words_are_no_error(people):
    wanted = Wanted(search=("ab" * 100)[:200])
    assert (await page(wanted)).total == 0
    assert len(Wanted(search=" ".join("x" * n for n in range(1, 20))).words) == 1


async def test_filters_are_values_and_never_statements(people):
    nasty = "x' OR true --"
    assert (await page(Wanted(filters={"name": nasty}))).total == 0
    assert (await page(Wanted(filters={"name": "O'Neill", "trn": "no"}))).total == 1
