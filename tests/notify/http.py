"""The local Notify over HTTP, and by what tests tell it and ask it."""

import asyncio
import json
from html import escape
from urllib.parse import parse_qs

import httpx

from tests.notify.answers import HTML, error, failure
from tests.notify.behaviour import Behaviour
from tests.notify.tokens import NotAllowed, check

TELLING = 20  # receipts on their way at the same time
FOREVER = 60  # seconds of silence; every client has given up by then


class Http:
    """An ASGI application around a service; `/_…` is for tests, without a token."""

    def __init__(self, service, service_id, secret):
        self.service, self.service_id, self.secret = service, service_id, secret
        self.tasks = set()
        self.client = None
        self.turns = asyncio.Semaphore(TELLING)

    async def __call__(self, scope, receive, send):
        if scope["type"] == "lifespan":
            return await lifespan(receive, send)
        body = await read(receive)
        status, said = await self.answer(scope, body)
        kind = b"application/json" if said[:1] in (b"{", b"[") else b"text/html; charset=utf-8"
        headers = [(b"content-type", kind), (b"content-length", str(len(said)).encode())]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": said})

    async def answer(self, scope, body):
        """Status and body of the answer to one request."""
        path, method = scope["path"], scope["method"]
        if path == "/" or path.startswith("/_"):
            return self.told(path, body)
        header = dict(scope["headers"]).get(b"authorization", b"").decode("latin-1")
        try:
            check(header, self.service_id, self.secret)
        except NotAllowed as refusal:
            return failure(refusal.status, "AuthError", refusal.sentence)
        if (method, path) == ("POST", "/v2/notifications/email"):
            return await self.post(json.loads(body))
        if (method, path) == ("GET", "/v2/notifications"):
            (reference,) = parse_qs(scope["query_string"].decode()).get("reference", [None])
            found = {"notifications": self.service.emails.get(reference, []), "links": {}}
            return 200, json.dumps(found).encode()
        return self.template(path, body)

    async def post(self, asked):
        """Take an email, or not, after as long as the behaviour says."""
        behaviour = self.service.behaviour
        if behaviour.latency_ms:
            await asyncio.sleep(behaviour.latency_ms / 1000)
        answer, email = self.service.post(asked)
        if email is not None and behaviour.callback:
            task = asyncio.create_task(self.tell(email, behaviour))
            self.tasks.add(task)
            task.add_done_callback(self.tasks.discard)
        if answer is None:
            await asyncio.sleep(FOREVER)
            return 504, HTML
        status, said = answer
        return status, said or HTML

    def template(self, path, body):
        """The one template, and how it would read."""
        _, version, kind, identifier, *rest = [*path.split("/"), ""]
        if (version, kind, identifier) != ("v2", "template", self.service.template):
            return error("not_found")
        words = json.loads(body)["personalisation"] if rest[:1] == ["preview"] else {}
        filled = {"subject": "((subject))", "body": "((body))", **words}
        known = {"id": self.service.template, "type": "email", "version": 1, **filled}
        return 200, json.dumps(known).encode()

    async def tell(self, email, behaviour):
        """Send the receipt of an email, as often as the behaviour says."""
        await asyncio.sleep(behaviour.receipt_after_ms / 1000)
        receipt = self.service.end(email)
        headers = {"Authorization": f"Bearer {behaviour.token}"}
        # One for all: to make another takes longer than to take an email. Connections are kept
        # for less long than web processes keep them.
        brief = httpx.Limits(keepalive_expiry=1)
        self.client = self.client or httpx.AsyncClient(limits=brief, timeout=None)
        async with self.turns:
            for _ in range(behaviour.receipts):
                await self.client.post(behaviour.callback, json=receipt, headers=headers)

    def told(self, path, body):
        """What a test tells and asks: `/_behave`, `/_forget`, `/_emails`, `/_met`; `/` to read."""
        if path == "/_behave":
            self.service.behave(Behaviour(**json.loads(body)))
        if path == "/_forget":
            self.service.forget()
        if path == "/_emails":
            return 200, json.dumps(self.service.order).encode()
        if path == "/_met":
            return 200, json.dumps(self.service.met).encode()
        return 200, page(self.service.order[-100:][::-1])


def page(emails):
    """The newest emails for somebody with a browser."""
    entries = (
        f"<h2>{escape(email['subject'])}</h2><p>To {escape(email['email_address'])}, "
        f"{email['status']}</p><pre>{escape(email['body'])}</pre>"
        for email in emails
    )
    head = "<!DOCTYPE html><title>Local Notify</title><h1>Local Notify</h1>"
    return (head + "".join(entries)).encode()


async def read(receive):
    body, more = b"", True
    while more:
        message = await receive()
        body, more = body + message.get("body", b""), message.get("more_body", False)
    return body


async def lifespan(receive, send):
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
