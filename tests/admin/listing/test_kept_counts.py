"""The kept numbers of subscribers are those that counting gives, whatever happens to the rows."""

import asyncio

from app.services.listing import Wanted, read
from app.services.subscribers import keep_counts_short
from models.engine import DB
from models.subscription_query import fold_counts
from tests.admin.listing.subscribers import ended, many, undeliverable

COUNTED = """
SELECT subscription_state(unsubscribed_at, undeliverable_at) AS state, interest, count(*) AS number
FROM subscription GROUP BY 1, 2
"""
KEPT = """
SELECT state, interest, sum(change)::bigint AS number FROM subscription_count
GROUP BY 1, 2 HAVING sum(change) <> 0
"""


async def numbers(statement: str) -> dict[tuple[str, str], int]:
    """The numbers by state and interest."""
    rows = await DB.rows(statement)
    return {(row["state"], row["interest"]): row["number"] for row in rows}


async def agree() -> None:
    """What is kept is what is there."""
    assert await numbers(KEPT) == await numbers(COUNTED)


async def test_they_follow_every_change(database):
    await many(30)
    await agree()
    await ended("person0001@example.com", "person0003@example.com")
    await undeliverable("person0001@example.com", "person0002@example.com")
    await agree()
    await DB.rows("UPDATE subscription SET interest = 'senco' WHERE email < 'person0010'")
    await DB.rows("UPDATE subscription SET unsubscribed_at = NULL, unsubscribed_by = NULL")
    await agree()
    await DB.rows("DELETE FROM subscription WHERE email > 'person0020'")
    await agree()
    await DB.rows("TRUNCATE subscription CASCADE")
    await agree()


async def test_they_serve_the_list_with_its_filters(database):
    await many(30)
    await ended("person0001@example.com", "person0003@example.com")
    await undeliverable("person0006@example.com")
    for filters, number in (
        ({"show": "active"}, 28),
        ({"show": "active", "interest": "senco"}, 9),
        ({"show": "unsubscribed", "interest": "senco"}, 1),
        ({"show": "undeliverable"}, 1),
        ({"show": "undeliverable", "interest": "other"}, 0),
    ):
        assert (await read("subscriptions", Wanted(filters=filters))).total == number


async def test_what_is_rolled_back_is_not_counted(database):
    await many(3)
    try:
        async with DB.transaction():
            await ended("person0001@example.com")
            raise LookupError
    except LookupError:
        pass
    await agree()


async def test_putting_them_together_changes_no_number(database):
    await many(10)
    for n in range(1, 10):
        await ended(f"person{n:04}@example.com")
    before = await numbers(KEPT)
    await asyncio.gather(*(fold_counts(0) for _ in range(4)), keep_counts_short())
    assert await numbers(KEPT) == before
    assert len(await DB.rows("SELECT 1 FROM subscription_count")) <= 6
    await agree()
