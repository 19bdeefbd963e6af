"""The largest file that is taken goes through in a few statements."""

import resource

import pytest

from app.services.reviewing.applying import Applied, apply
from app.services.reviewing.opening import open_review
from models.engine import DB
from tests.http.stories import MAY
from tests.reviewing.staged import ADMIN, EARLIER, LATER, WISH, registered, uploaded

MANY = 20_000
LONG = 300  # seconds
PEOPLE = """
INSERT INTO app_user (identity_provider, subject, email, name)
SELECT 'dfe_identity', 'person' || n, 'person' || n || '@example.com', 'Person ' || n
FROM generate_series(1, $1::integer) AS n
"""
REGISTRATIONS = """
INSERT INTO registration (user_id, submitted_at, course, provider, trn, trn_verified,
  work_in_england, funding_code, funding_result, rule_set)
SELECT id, $1, 'npq-headship', 'teach_first', '1234567', true, true, 'funded', 'funded', '2024-07'
FROM app_user WHERE subject LIKE 'person%' RETURNING id
"""


def most_memory() -> float:
    """The most that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@pytest.fixture
async def patient(closed):
    """A database that lets statements take their time: this is about memory, on any machine."""
    limits = {**DB.config["server_settings"], "statement_timeout": str(LONG * 1000)}
    await DB.close_connection_pool()
    await DB.start_connection_pool(command_timeout=LONG, server_settings=limits)
    yield closed
    await DB.close_connection_pool()
    await DB.start_connection_pool()


async def test_twenty_thousand_answers_are_taken_and_applied_with_little_memory(patient):
    await registered("ada")
    await DB.rows(PEOPLE, MANY)
    await DB.rows("ANALYZE app_user")  # or references are checked as planned for one person
    ids = [row["id"] for row in await DB.rows(REGISTRATIONS, EARLIER)]
    await DB.rows("ANALYZE registration")
    review = await open_review(WISH, ADMIN, MAY)
    rows = [(id, "yes" if n % 2 else "no", "", "x" * 50) for n, id in enumerate(ids)]
    before = most_memory()
    upload = await uploaded(review.id, *rows)
    done = await apply(review.id, upload, MAY, ADMIN, LATER)
    assert most_memory() - before < 200
    assert done == Applied(MANY // 2, MANY // 2, 0, MANY // 2)
    (told,) = await DB.rows("SELECT count(DISTINCT recipient) AS many FROM outbox_email")
    assert told["many"] == MANY // 2
