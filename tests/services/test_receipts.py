"""One-time form ids: used once whoever is faster, and what came of it is found again."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from app.services import receipts
from app.services.receipts import AlreadySent, new_form_id
from models.engine import DB
from tests.admin.staff import staff


async def use(form_id):
    """What a use case does with the id; whether it was the first to use it."""
    try:
        async with DB.transaction():
            await receipts.claim(form_id)
            return True
    except AlreadySent:
        return False


async def test_an_id_is_used_once(database):
    form_id = new_form_id()
    assert await use(form_id)
    assert not await use(form_id)
    assert await use(new_form_id())


async def test_of_many_at_once_one_is_first(database):
    form_id = new_form_id()
    assert sum(await asyncio.gather(*(use(form_id) for _ in range(8)))) == 1


async def test_a_change_that_failed_uses_nothing_up(database):
    form_id = new_form_id()
    async with DB.transaction() as transaction:
        await receipts.claim(form_id)
        await transaction.rollback()
    assert await use(form_id)


@pytest.mark.parametrize("sent", [None, "", "x", "' OR 1=1", "7b1c7c6e-0000-4000-8000-00000000000"])
async def test_what_is_no_id_protects_nothing_and_harms_nothing(database, sent):
    assert await use(sent)
    assert await use(sent)


async def test_the_second_learns_what_the_first_did(database):
    sam, form_id = await staff(), new_form_id()
    await use(form_id)
    link = ("Open it", "/admin/users/1")
    await receipts.keep(sam, "/admin/users", "Done.", form_id=form_id, link=link)
    with pytest.raises(AlreadySent) as sent:
        await receipts.claim(form_id)
    receipt = sent.value.receipt
    assert (receipt.address, receipt.message) == ("/admin/users", "Done.")
    assert (receipt.link_text, receipt.link, receipt.kind) == (*link, "success")


async def test_what_was_told_first_stays(database):
    sam, form_id = await staff(), new_form_id()
    await receipts.keep(sam, "/admin/users", "Done.", form_id=form_id)
    id = await receipts.keep(sam, "/admin/emails", "Something else.", form_id=form_id)
    receipt = await receipts.receipt(id, sam)
    assert receipt.message == "Done."


async def test_nobody_reads_another_admins_receipt(database):
    sam, ada = await staff(), await staff(email="ada@example.org")
    id = await receipts.keep(sam, "/admin/users", "Done.")
    assert await receipts.receipt(id, ada) is None
    assert await receipts.receipt(uuid4(), sam) is None
    assert isinstance(id, UUID)


async def test_old_ones_are_forgotten(database):
    sam = await staff()
    id = await receipts.keep(sam, "/admin/users", "Done.")
    now = datetime.now(UTC)
    assert await receipts.forget_old(now + timedelta(hours=23)) == 0
    assert await receipts.forget_old(now + timedelta(hours=25)) == 1
    assert await receipts.receipt(id, sam) is None
