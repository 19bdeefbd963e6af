"""Machines that call us and take their time: nobody else waits, and the message arrives whole."""

import asyncio
import hmac
import json
from uuid import uuid4

from app.settings import settings
from models.engine import DB

ADDRESS = "/webhooks/identity"
SECRET = settings().identity_webhook_secret.get_secret_value().encode()
SAID = {
    "notificationId": str(uuid4()),
    "timeUtc": "2026-11-22T12:00:00Z",
    "messageType": "Ping",
    "message": {"webHookId": "1"},
}
BODY = json.dumps(SAID).encode()
HEADERS = {"X-Hub-Signature-256": hmac.new(SECRET, BODY, "sha256").hexdigest()}


async def trickling(begun, go_on):
    """The body in two pieces, the second when it may come."""
    yield BODY[:20]
    begun.set()
    await go_on.wait()
    yield BODY[20:]


async def test_a_message_that_trickles_in_holds_up_nobody(browser):
    begun, go_on = asyncio.Event(), asyncio.Event()
    body = trickling(begun, go_on)
    telling = asyncio.create_task(browser.post(ADDRESS, content=body, headers=HEADERS))
    await asyncio.wait_for(begun.wait(), 10)
    answers = [await browser.get("/") for _ in range(12)]  # more than there are connections
    assert {answer.status_code for answer in answers} == {200}
    assert not telling.done()
    assert await DB.rows("SELECT 1 FROM webhook_message") == []
    go_on.set()
    assert (await telling).status_code == 204
    assert len(await DB.rows("SELECT 1 FROM webhook_message")) == 1
