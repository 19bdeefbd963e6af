from json import loads

import pytest

from app.clock import now
from app.emails.promise import promise
from app.emails.registration_submitted import registration_submitted
from models.engine import DB
from tests.emails.samples import submitted
from tests.http.drafts import register
from tests.stage import person

pytestmark = pytest.mark.usefixtures("database")


async def a_registration():
    """The registration of somebody."""
    user = await person()
    return await register(user), user


async def promised(registration, user):
    return await registration_submitted(
        registration=registration,
        user=user,
        recipient="robin@example.com",
        values=submitted(),
        due_at=now(),
    )


async def promise_and_fail(registration, user):
    async with DB.transaction():
        await promised(registration, user)
        raise ZeroDivisionError


async def test_a_registration_has_one_email_however_often_it_is_promised():
    registration, user = await a_registration()
    reference = await promised(registration, user)
    assert await promised(registration, user) is None
    rows = await DB.rows("SELECT * FROM outbox_email")
    assert [row["id"] for row in rows] == [reference]
    assert rows[0]["dedupe_key"] == f"registration-submitted:{registration}"


async def test_a_promise_waits_with_its_words_for_the_worker():
    registration, user = await a_registration()
    await promised(registration, user)
    row = await DB.row("SELECT * FROM outbox_email")
    assert (row["state"], row["template"], row["user_id"]) == (
        "waiting",
        "registration-submitted",
        user,
    )
    assert loads(row["values"])["name"] == "Robin Larkfield"


async def test_a_promise_goes_with_the_transaction_that_made_it():
    registration, user = await a_registration()
    with pytest.raises(ZeroDivisionError):
        await promise_and_fail(registration, user)
    assert not await DB.rows("SELECT * FROM outbox_email")


async def test_an_email_to_somebody_without_an_account_can_be_promised():
    made = {"template": "late-invitation", "values": {}, "due_at": now()}
    assert await promise(recipient="ada@example.com", dedupe_key="late:1", **made)
