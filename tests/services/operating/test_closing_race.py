"""Closing and submitting at the same instant: what was closed first stays without registrations."""

import asyncio
from collections import Counter
from uuid import UUID

import pytest

from app.audit import OPERATOR
from app.services.operating.changes import Change, CloseCompletely, SetRegistration
from app.services.operating.service import change_service
from app.services.submitting import MayNotRegister, Submission, submit
from models.engine import DB
from tests import stage
from tests.http.drafts import SENCO_ANSWERS, keep
from tests.services.operating.moments import MINUTE, NOVEMBER, NOW

ROUNDS = 200
CLOSINGS: tuple[Change, ...] = (SetRegistration("partially_closed"), CloseCompletely())
# Whoever closes holds the row, so this counts what was committed before the closing can be.
WITNESS = """
CREATE TABLE witnessed (registrations bigint);
CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  INSERT INTO witnessed SELECT count(*) FROM registration; RETURN NULL;
END $$;
CREATE TRIGGER witness AFTER UPDATE ON service_state FOR EACH ROW
  WHEN (NEW.changed_by = 'Operator') EXECUTE FUNCTION witness();
"""
AWAY = "DROP TRIGGER witness ON service_state; DROP FUNCTION witness; DROP TABLE witnessed;"


@pytest.fixture
async def user(database, redis_url):
    """Somebody with a whole draft, in a database where a witness counts."""
    await stage.open_service(NOVEMBER)
    await stage.school()
    await database.script(WITNESS)
    yield await stage.person()
    await database.script(AWAY)


async def opened(user: UUID) -> Submission:
    """Registration is open, and the draft is whole again."""
    await stage.settings(registration="open", closed_from=None, changed_by=None)
    await DB.rows("DELETE FROM witnessed")
    await keep(user, SENCO_ANSWERS)
    row = await DB.row("SELECT key, version FROM draft")
    return Submission(row["key"], row["version"], second=True)


async def submitted(user: UUID, submission: Submission) -> bool:
    """Whether a submission was taken; its request began before the closing."""
    try:
        await submit(user, submission, NOW)
    except MayNotRegister:
        return False
    return True


async def registrations() -> int:
    """How many there are."""
    return (await DB.row("SELECT count(*) FROM registration"))["count"]


async def test_no_registration_is_stored_after_a_closing_was(user):
    met: Counter[bool] = Counter()
    for number in range(ROUNDS):
        submission, had = await opened(user), await registrations()
        closing = change_service(CLOSINGS[number // 2 % 2], OPERATOR, NOW + MINUTE)
        both = [submitted(user, submission), closing]
        results = await asyncio.gather(*(both if number % 2 else reversed(both)))
        taken = results[0 if number % 2 else 1]
        (seen,) = await DB.rows("SELECT registrations FROM witnessed")
        assert seen["registrations"] == await registrations() == had + taken
        met[taken] += 1
    assert min(met[True], met[False]) > ROUNDS / 10, met
