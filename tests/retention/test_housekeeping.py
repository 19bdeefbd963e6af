"""Every night what is kept no longer goes, and what is kept stays."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from structlog.testing import capture_logs

from app import audit
from app.services import receipts
from app.services.admins.asking import ask_for_code
from app.services.late.batches import check_pasted
from app.services.late.choices import Details
from app.services.late.schedule import look_after_late_list
from models.engine import DB
from tests import stage
from tests.admin.staff import staff
from tests.http.drafts import draft_of, keep
from tests.late.promised import ADMIN
from workers import housekeeping
from workers.housekeeping import CHORES, keep_house
from workers.jobs import tidy_up

pytestmark = pytest.mark.usefixtures("database", "redis_url")
NOW = datetime(2026, 11, 22, 3, 20, tzinfo=UTC)


@pytest.fixture(autouse=True)
def night() -> Iterator[None]:
    """It is the hour of housekeeping."""
    with time_machine.travel(NOW, tick=False):
        yield


def ago(**much: int) -> datetime:
    return NOW - timedelta(**much)


async def number(table: str) -> int:
    row = await DB.row(f"SELECT count(*) AS many FROM {table}")
    return row["many"]


@pytest.mark.parametrize(("days", "left"), [(364, {"course": "npq-headship"}), (366, {})])
async def test_a_draft_goes_a_year_after_it_was_last_touched(days, left):
    user = await stage.person()
    await keep(user, {"course": "npq-headship"})
    await DB.rows("UPDATE draft SET updated_at = $1", ago(days=days))
    await keep_house()
    assert await draft_of(user) == left


async def test_attempts_and_receipts_go_after_a_year():
    email = await promised(ago(days=400))
    for days in (364, 366, 380):
        await DB.rows(
            "INSERT INTO email_event (email, at, attempt, event) VALUES ($1, $2, 1, 'sent')",
            email,
            ago(days=days),
        )
    await keep_house()
    assert await number("email_event") == 1


async def promised(at: datetime) -> object:
    row = await DB.row(
        "INSERT INTO outbox_email (template, recipient, dedupe_key, due_at, created_at, state)"
        " VALUES ('late-ended', 'a@example.com', $1, $2, $2, 'sent') RETURNING id",
        str(uuid4()),
        at,
    )
    return row["id"]


async def test_messages_of_the_identity_provider_go_after_a_year_once_they_are_worked_off():
    for days, handled in ((364, NOW), (366, NOW), (366, None)):
        await DB.rows(
            "INSERT INTO webhook_message (provider, message, type, body, received_at, due_at,"
            " handled_at, outcome) VALUES ('dfe_identity', $1, 'ping', '{}', $2, $2, $3, $4)",
            str(uuid4()),
            ago(days=days),
            handled,
            handled and "done",
        )
    await keep_house()
    assert await number("webhook_message") == 2


async def test_sign_in_codes_go_after_a_day():
    await ask_for_code("a@example.com", "", ago(hours=25), audit.NOWHERE)
    await ask_for_code("b@example.com", "", ago(hours=23), audit.NOWHERE)
    await keep_house()
    (row,) = await DB.rows("SELECT email FROM admin_code")
    assert row["email"] == "b@example.com"


async def test_what_forms_did_goes_after_a_day():
    sam = await staff()
    kept = await receipts.keep(sam, "/admin", "Done.")
    gone = await receipts.keep(sam, "/admin", "Done.")
    await DB.rows("UPDATE form_receipt SET created_at = $1 WHERE id = $2", ago(hours=25), gone)
    await keep_house()
    (row,) = await DB.rows("SELECT id FROM form_receipt")
    assert row["id"] == kept


async def test_a_list_that_nobody_confirmed_goes_after_a_day():
    await check_pasted("a@example.com", Details(), ADMIN, ago(hours=24))
    await look_after_late_list(NOW)
    assert await number("late_batch") == 0


async def test_the_audit_log_stays_however_old_it_is():
    await audit.record(
        at=ago(days=9999),
        actor=ADMIN,
        action="service.texts_changed",
        object_type="service",
        object_id=None,
        object_label="Service",
    )
    await keep_house()
    assert await number("audit_event") == 1


async def test_a_chore_that_fails_keeps_no_other_from_being_done(monkeypatch):
    async def breaks(now: datetime) -> int:
        raise RuntimeError("a person's words")

    monkeypatch.setitem(CHORES, "drafts", breaks)
    with capture_logs() as lines:
        await tidy_up({})
    assert [line["what"] for line in lines if line["event"] == "chore failed"] == ["drafts"]
    done = [line["what"] for line in lines if line["event"] == "kept no longer"]
    assert done == [what for what in housekeeping.CHORES if what != "drafts"]


async def test_a_second_night_finds_nothing():
    await keep_house()
    with capture_logs() as lines:
        await keep_house()
    assert {line["number"] for line in lines} == {0}
