from json import loads
from uuid import uuid4

import asyncpg
import pytest

from app import audit
from app.clock import now
from models.engine import DB

pytestmark = pytest.mark.usefixtures("database")


async def recorded(**changes):
    """Record a submission and read it back."""
    registration = uuid4()
    await audit.record(
        at=now(),
        actor=audit.person(uuid4(), "Robin Larkfield"),
        action="registration.submitted",
        object_type="registration",
        object_id=registration,
        object_label="Headship NPQ",
        **changes,
    )
    return await DB.row("SELECT * FROM audit_event WHERE object_id = $1", str(registration))


async def test_an_event_says_who_did_what_to_what():
    row = await recorded(request_id="r1", client_address="192.0.2.1")
    assert (row["actor_type"], row["actor_label"]) == ("person", "Robin Larkfield")
    assert (row["action"], row["object_label"]) == ("registration.submitted", "Headship NPQ")
    assert (row["request_id"], row["client_address"]) == ("r1", "192.0.2.1")


async def test_changed_fields_are_kept_as_people_read_them():
    moment = now()
    row = await recorded(before={"expired_at": None}, after={"expired_at": moment})
    assert loads(row["before"]) == {"expired_at": None}
    assert loads(row["after"]) == {"expired_at": str(moment)}


@pytest.mark.parametrize("actor", [audit.SCHEDULE, audit.OPERATOR, audit.WORKER])
async def test_actors_that_are_nobody_are_called_by_their_office(actor):
    assert (actor.label.lower(), actor.id) == (actor.type, None)


async def test_no_event_can_be_changed_or_deleted():
    row = await recorded()
    with pytest.raises(asyncpg.RestrictViolationError):
        await DB.rows("UPDATE audit_event SET reason = 'x' WHERE id = $1", row["id"])
    with pytest.raises(asyncpg.RestrictViolationError):
        await DB.rows("DELETE FROM audit_event WHERE id = $1", row["id"])


async def record_and_fail():
    async with DB.transaction():
        row = await recorded()
        raise KeyError(row["id"])


async def test_an_event_goes_with_the_transaction_that_made_it():
    with pytest.raises(KeyError) as failure:
        await record_and_fail()
    assert await DB.row("SELECT 1 FROM audit_event WHERE id = $1", failure.value.args[0]) is None
