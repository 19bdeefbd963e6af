"""Many addresses are checked first, which tells nobody, and then confirmed once."""

import asyncio
from datetime import timedelta

import pytest

from app.services.late.batches import BatchGone, check_file, check_pasted, confirm, find_batch
from app.services.late.choices import Details
from app.services.late.refusals import LateRefusal
from app.services.late.report import counts, in_order
from app.services.late.schedule import look_after_late_list
from models.engine import DB
from tests.http.late_list import let_in_late
from tests.http.stories import MAY
from tests.late.promised import ADMIN, emails, events, text_of

pytestmark = pytest.mark.usefixtures("late_list")
PASTE = """Ada@example.com, listed@example.com; ben@example.com
<ada@example.com> charlie \u200b
mailto:dora@example.com"""
REPORT = [
    (1, "ada@example.com", "Will be added"),
    (2, "listed@example.com", "Already has access until 20 May 2024"),
    (3, "ben@example.com", "Will be added"),
    (4, "ada@example.com", "Same as row 1"),
    (5, "charlie", "Not an email address"),
    (6, "dora@example.com", "Will be added"),
]
COMMON = Details(provider="Teach First")


async def pasted(text: str = PASTE, common: Details = COMMON):
    return await check_pasted(text, common, ADMIN, MAY)


def said(batch) -> list[tuple[int, str, str]]:
    """The report in few words."""
    return [(row.row, row.address, row.says) for row in batch.rows]


async def listed() -> list[str]:
    """Who is on the list."""
    rows = await DB.rows("SELECT email FROM late_permission ORDER BY email")
    return [row["email"] for row in rows]


async def test_checking_reports_every_address_and_adds_and_tells_nobody():
    await let_in_late("listed@example.com")
    batch = await pasted()
    assert said(batch) == REPORT
    assert (await listed(), await emails(), await events()) == (["listed@example.com"], [], [])
    assert counts(batch.rows) == (
        "3 will be added, 1 already has access, 1 is there twice, 1 is not an email address"
    )
    assert [row.row for row in in_order(batch.rows)] == [2, 4, 5, 1, 3, 6]
    assert said(await find_batch(batch.id, MAY)) == REPORT


async def test_confirming_adds_the_good_ones_in_one_go():
    batch = await confirm((await pasted()).id, ADMIN, MAY)
    assert counts(batch.rows).startswith("4 can now register late, ")
    assert await listed() == [
        "ada@example.com",
        "ben@example.com",
        "dora@example.com",
        "listed@example.com",
    ]
    assert {name for name, _, _ in await emails()} == {"late-invitation"}
    assert len(await emails()) == 4
    actions = [action for _, action, _ in await events()]
    assert sorted(actions) == ["late_batch.confirmed", *["late_permission.added"] * 4]
    row = await DB.row("SELECT count(*) AS many FROM late_permission WHERE batch = $1", batch.id)
    assert row["many"] == 4


async def test_whoever_got_access_meanwhile_is_skipped_and_named():
    batch = await pasted()
    await let_in_late("ben@example.com")
    done = await confirm(batch.id, ADMIN, MAY)
    assert (3, "ben@example.com", "Already has access until 20 May 2024") in said(done)
    assert len(await emails()) == 3


async def test_confirming_five_times_at_once_adds_once():
    batch = await pasted()
    done = await asyncio.gather(*(confirm(batch.id, ADMIN, MAY) for _ in range(5)))
    assert [said(one) for one in done] == [said(done[0])] * 5
    assert len(await listed()) == len(await emails()) == 4


async def test_after_a_day_a_batch_that_nobody_confirmed_is_gone():
    batch, late = await pasted(), MAY + timedelta(hours=24)
    with pytest.raises(BatchGone):
        await confirm(batch.id, ADMIN, late)
    await look_after_late_list(late)
    assert await DB.rows("SELECT 1 FROM late_batch") == []
    assert await listed() == []


async def test_a_batch_confirmed_after_its_last_day_adds_nobody():
    batch = await pasted("ada@example.com", Details(ends_on="2024-05-10"))
    done = await confirm(batch.id, ADMIN, MAY + timedelta(hours=20))
    assert said(done) == [(1, "ada@example.com", "Access would have ended before today")]
    assert await listed() == []


@pytest.mark.parametrize(
    ("text", "common", "sentence"),
    [
        (" ,; \u00a0\u200b\n", COMMON, "Enter an email address"),
        ("a@b.uk " * 501, COMMON, "Enter 500 email addresses or fewer"),
        (PASTE, Details(reason="boredom"), "Reason must be one of"),
    ],
)
async def test_a_paste_that_cannot_be_taken_is_refused_whole(text, common, sentence):
    with pytest.raises(LateRefusal, match=f"^{sentence}"):
        await pasted(text, common)
    assert await DB.rows("SELECT 1 FROM late_batch") == []


async def test_each_provider_of_a_file_reads_its_own_people_and_who_was_not_added():
    await DB.rows("UPDATE provider SET contact_address = id || '@example.org'")
    file = (
        "Email,Provider\nada@example.com,LLSE\nben,llse\ndora@example.com,Teach First\n"
        "emil@example.com,\nx,Ambition Institute\n"
    )
    try:
        batch = await check_file("late.csv", file.encode(), ADMIN, MAY)
        await confirm(batch.id, ADMIN, MAY)
        told = [to for _, to, _ in await emails("late-provider-list")]
        await DB.rows("DELETE FROM outbox_email WHERE recipient = 'teach_first@example.org'")
        text = await text_of("late-provider-list")
    finally:
        await DB.rows("UPDATE provider SET contact_address = NULL")
    assert sorted(told) == ["llse@example.org", "teach_first@example.org"]
    assert "* ada@example.com\n" in text
    assert "* ben: Not an email address" in text
    assert "dora" not in text


async def test_two_thousand_rows_are_added_in_a_moment_and_each_is_told_once():
    file = "email address\n" + "".join(f"person{n}@example.com\n" for n in range(2000))
    batch = await check_file("late.csv", file.encode(), ADMIN, MAY)
    await confirm(batch.id, ADMIN, MAY)
    told = await DB.row("SELECT count(*), count(DISTINCT recipient) FROM outbox_email")
    assert tuple(told) == (2000, 2000)
    assert len(await events()) == 2001
