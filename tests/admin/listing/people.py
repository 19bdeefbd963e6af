"""A list of people for tests: some without a name, some with equal ones."""

from collections.abc import Sequence
from dataclasses import replace

from app.services.listing import Rows, Wanted, read
from models.engine import DB
from models.listing import KeptCount, Listing, Search, Sort

PEOPLE = Listing(
    key="u.id",
    columns="u.id, u.name, u.email",
    source="app_user u LEFT JOIN subscription s ON s.user_id = u.id",
    sorts={"name": Sort("u.name"), "email": Sort("u.email", "citext", nullable=False)},
    first_sort="name",
    search=Search(text=("u.name", "u.email"), ids=("u.id",)),
    filters={
        "trn": {"yes": "u.trn IS NOT NULL", "no": "u.trn IS NULL"},
        "name": "u.name = {value}",
    },
    always=("u.identity_provider = {provider}",),
)
KEPT = replace(PEOPLE, kept=KeptCount("1", "app_user"), search=None, filters={}, first_sort="email")
_ADD = """
INSERT INTO app_user (identity_provider, subject, email, name)
SELECT 'dfe_identity', email, email, name
FROM unnest($1::text[], $2::text[]) AS new (email, name)
"""


async def add(people: Sequence[tuple[str, str | None]]) -> None:
    """People by (address, name)."""
    emails, names = zip(*people, strict=True)
    await DB.rows(_ADD, list(emails), list(names))


async def leave(*emails: str) -> None:
    """These are gone."""
    await DB.rows("DELETE FROM app_user WHERE email = ANY($1::citext[])", list(emails))


async def page(wanted: Wanted, listing: Listing = PEOPLE) -> Rows:
    """A page of the list."""
    return await read(listing, wanted, provider="dfe_identity")


def emails(rows: Rows) -> list[str]:
    """Who is on a page."""
    return [row["email"] for row in rows.rows]


async def forwards(wanted: Wanted, listing: Listing = PEOPLE) -> list[str]:
    """Everybody, page by page from the first; the numbers of the rows are checked."""
    seen: list[str] = []
    while True:
        shown = await page(wanted, listing)
        assert (shown.first, shown.last) == numbers(len(seen) + 1, shown)
        seen += emails(shown)
        if not shown.next:
            assert shown.total == len(seen)
            return seen
        wanted = replace(wanted, place=shown.next)


async def backwards(wanted: Wanted, listing: Listing = PEOPLE) -> list[str]:
    """Everybody, page by page from the last, in the order of the list."""
    seen: list[str] = []
    wanted = replace(wanted, place="last")
    while True:
        shown = await page(wanted, listing)
        assert shown.last == (shown.total - len(seen) if shown.rows else 0)
        seen = emails(shown) + seen
        if not shown.previous:
            return seen
        wanted = replace(wanted, place=shown.previous)


def numbers(first: int, shown: Rows) -> tuple[int, int]:
    """What the numbers of a page's rows must be."""
    return (first, first + len(shown.rows) - 1) if shown.rows else (0, 0)
