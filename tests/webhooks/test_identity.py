"""Messages of the identity provider: signed, kept once, worked off whatever their order."""

import hmac
import json
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from app.clock import now
from app.services.identity_messages import work_off
from app.settings import settings
from models.engine import DB
from tests import stage
from tests.http.drafts import register

SECRET = settings().identity_webhook_secret.get_secret_value().encode()
LATER = datetime(2026, 12, 1, tzinfo=UTC)


@pytest.fixture
def provider(browser):
    """The identity provider, telling something and having it worked off."""

    async def tell(kind, message, at=LATER, id=None, signature=None):
        said = {"notificationId": id or str(uuid4()), "timeUtc": at.isoformat()}
        body = json.dumps({**said, "messageType": kind, "message": message}).encode()
        signed = signature or hmac.new(SECRET, body, "sha256").hexdigest()
        headers = {"X-Hub-Signature-256": signed}
        answer = await browser.post("/webhooks/identity", content=body, headers=headers)
        await work_off(now())
        return answer.status_code

    return tell


async def somebody(subject="teacher", **claims):
    return await stage.person(subject, provider="dfe-identity", **claims)


async def person(user):
    return await DB.row("SELECT * FROM app_user WHERE id = $1", user)


async def outcomes():
    rows = await DB.rows("SELECT outcome FROM webhook_message ORDER BY created_at")
    return [row["outcome"] for row in rows]


def user(subject="teacher", **fields):
    return {"userId": subject, "emailAddress": f"{subject}@example.com", **fields}


async def test_a_ping_is_kept(provider):
    assert await provider("Ping", {"webHookId": "1"}) == 204
    assert await outcomes() == ["ping"]


async def test_an_unknown_type_is_kept(provider):
    assert await provider("UserDanced", {"user": user()}) == 204
    assert await outcomes() == ["unknown type"]


async def test_somebody_whom_we_never_met_changes_nothing(provider):
    assert await provider("UserUpdated", {"user": user("stranger")}) == 204
    assert await outcomes() == ["nobody of ours"]


async def test_a_change_is_taken_over(provider):
    known = await somebody(trn=None)
    said = {"firstName": "Robin", "lastName": "Larkfield", "dateOfBirth": "1988-04-12"}
    trn = {"trn": "7654321", "trnLookupStatus": "Found"}
    new = {**user(**said, **trn), "emailAddress": "robin@example.org"}
    await provider("UserUpdated", {"user": new})
    row = await person(known)
    assert (row["email"], row["name"]) == ("robin@example.org", "Robin Larkfield")
    assert (row["date_of_birth"], row["claims_at"]) == (date(1988, 4, 12), LATER)
    assert (row["trn"], row["trn_status"]) == ("7654321", "verified")


@pytest.mark.parametrize("fields", [{}, {"trn": None}, {"trn": " "}, {"trn": "12", "firstName": 7}])
async def test_what_is_not_said_stays(provider, fields):
    known = await somebody()
    await provider("UserUpdated", {"user": user(**fields)})
    row = await person(known)
    assert (row["name"], row["trn"], row["trn_status"]) == ("Alex Teacher", "1234567", "verified")


async def test_a_trn_that_was_not_looked_up_overwrites_no_verified_one(provider):
    known = await somebody()
    unsure = user(trn="7654321", trnLookupStatus="Pending")
    await provider("UserUpdated", {"user": unsure})
    assert (await person(known))["trn"] == "1234567"


async def test_a_change_older_than_what_we_hold_is_ignored(provider):
    known = await somebody()
    new = {**user(), "emailAddress": "old@example.org"}
    await provider("UserUpdated", {"user": new}, at=stage.NOW - timedelta(days=1))
    assert (await person(known))["email"] == "teacher@example.com"
    assert await outcomes() == ["older than what we hold"]


async def test_changes_in_the_wrong_order_end_with_the_latest(provider):
    known = await somebody()
    for minutes in (2, 1):
        new = {**user(), "emailAddress": f"after-{minutes}@example.org"}
        await provider("UserUpdated", {"user": new}, at=LATER + timedelta(minutes=minutes))
    assert (await person(known))["email"] == "after-2@example.org"


async def test_a_message_that_comes_again_does_nothing(provider):
    known = await somebody()
    for address in ("first@example.org", "second@example.org"):
        new = {**user(), "emailAddress": address}
        assert await provider("UserUpdated", {"user": new}, id="the-same") == 204
    assert (await person(known))["email"] == "first@example.org"
    assert len(await outcomes()) == 1


async def test_merging_moves_registrations_draft_and_subscription(provider):
    gone, left = await somebody("gone"), await somebody("left")
    await register(gone)
    await DB.rows("INSERT INTO draft (user_id) VALUES ($1) ON CONFLICT DO NOTHING", gone)
    await subscribed(gone, "gone@example.com")
    await provider("UserMerged", {"masterUser": user("left"), "mergedUserId": "gone"})
    assert await outcomes() == ["merged"]
    for table in ("registration", "draft", "subscription"):
        owners = await DB.rows(f"SELECT user_id FROM {table}")
        assert {row["user_id"] for row in owners} == {left}, table


async def test_two_subscriptions_become_one_that_is_active(provider):
    gone, left = await somebody("gone"), await somebody("left")
    await subscribed(gone, "gone@example.com", "senco")
    await subscribed(left, "left@example.com")
    await DB.rows(
        "UPDATE subscription SET unsubscribed_at = now(), unsubscribed_by = 'link'"
        " WHERE user_id = $1",
        left,
    )
    await provider("UserMerged", {"masterUser": user("left"), "mergedUserId": "gone"})
    active = await DB.rows("SELECT * FROM subscription WHERE unsubscribed_at IS NULL")
    assert [(one["user_id"], one["interest"]) for one in active] == [(left, "senco")]


async def test_an_account_that_we_never_met_takes_over_everything(provider):
    gone = await somebody("gone")
    await register(gone)
    await provider("UserMerged", {"masterUser": user("left"), "mergedUserId": "gone"})
    row = await person(gone)
    assert (row["subject"], row["email"]) == ("left", "left@example.com")


@pytest.mark.parametrize("message", [None, [], {}, {"user": 7}, {"masterUser": {}}])
@pytest.mark.parametrize("kind", ["UserUpdated", "UserMerged", "Ping", "", None])
async def test_nonsense_is_kept_and_harms_nothing(provider, kind, message):
    assert await provider(kind, message) == 204
    assert None not in await outcomes()


@pytest.mark.parametrize("signature", ["0" * 64, "wrong", "sha256=", "ünïcode".encode()])
async def test_a_forged_signature_is_not_heard(provider, signature):
    assert await provider("Ping", {}, signature=signature) == 401
    assert await outcomes() == []


async def test_a_signature_may_name_its_algorithm(browser):
    body = b'{"messageType": "Ping", "notificationId": "a\\u0000b"}'
    signed = f"sha256={hmac.new(SECRET, body, 'sha256').hexdigest().upper()}"
    headers = {"X-Hub-Signature-256": signed}
    for _ in range(2):
        answer = await browser.post("/webhooks/identity", content=body, headers=headers)
        assert answer.status_code == 204
    assert len(await outcomes()) == 1


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "x"])
async def test_a_moment_beyond_all_times_harms_nothing(browser, moment):
    body = json.dumps({"messageType": "Ping", "timeUtc": moment}).encode()
    headers = {"X-Hub-Signature-256": hmac.new(SECRET, body, "sha256").hexdigest()}
    answer = await browser.post("/webhooks/identity", content=body, headers=headers)
    assert answer.status_code == 204


NO_NUMBERS = [b'{"a": NaN}', b'{"a": [-Infinity]}', b'{"a": 1e999}']


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"{", b"7", b"[" * 5000, b"\xff", *NO_NUMBERS], ids=str
)
async def test_what_is_no_message_is_refused(browser, body):
    headers = {"X-Hub-Signature-256": hmac.new(SECRET, body, "sha256").hexdigest()}
    answer = await browser.post("/webhooks/identity", content=body, headers=headers)
    assert answer.status_code == 400


async def test_one_that_fails_is_tried_again_and_holds_up_no_other(provider, monkeypatch):
    async def fails(*_):
        raise RuntimeError

    await somebody()
    with monkeypatch.context() as broken:
        broken.setattr("app.services.identity_messages.working.update", fails)
        await provider("UserUpdated", {"user": user()})
        await provider("Ping", {})
    assert await outcomes() == [None, "ping"]
    assert await work_off(now() + timedelta(minutes=1)) == 1
    assert await outcomes() == ["nothing new", "ping"]


async def subscribed(user_id, email, interest="other"):
    await DB.rows(
        "INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at,"
        " updated_at) VALUES ($1, $2, $3, '1', now(), now())",
        user_id,
        email,
        interest,
    )
