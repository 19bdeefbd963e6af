"""Mailers that behave as providers do on bad days, and promises for them to keep."""

from uuid import uuid4

from app.clock import now
from app.emails.promise import promise
from app.emails.render import render
from app.services.mail_answers import Accepted, Fault, Refused
from models.engine import DB
from tests.emails.samples import SAMPLES


class Kept:
    """Accepts every email and keeps it; `find` knows what was kept."""

    def __init__(self):
        self.sent = []
        self.asked = []

    async def send(self, email):
        self.sent.append(email)
        return Accepted(now())

    async def find(self, reference):
        self.asked.append(reference)
        kept = any(email.reference == reference for email in self.sent)
        return Accepted(now(), found=True) if kept else None

    @staticmethod
    def rendering(email):
        """An email as it is kept."""
        return render(email.template, email.values)


class Refusing(Kept):
    async def send(self, email):
        return Refused("bad_address")


class Faulty(Kept):
    async def send(self, email):
        return Fault("status 500")


class Speechless(Kept):
    """Takes the email but its answer never arrives."""

    async def send(self, email):
        await super().send(email)
        raise TimeoutError("to robin@example.com")


class Unreachable(Kept):
    """Neither takes an email nor tells what it has."""

    async def send(self, email):
        raise ConnectionError("robin@example.com")

    async def find(self, reference):
        raise ConnectionError("robin@example.com")


async def promised(count=1, **changes):
    """Promise emails that are due at once; their references."""
    made = {
        "template": "registration-submitted",
        "recipient": "robin@example.com",
        "values": SAMPLES["registration-submitted"],
        "due_at": now(),
        **changes,
    }
    return [await promise(dedupe_key=str(uuid4()), **made) for _ in range(count)]


async def row(reference):
    """The outbox row of an email."""
    return await DB.row("SELECT * FROM outbox_email WHERE id = $1", reference)


async def history(reference):
    """What happened to an email, in order."""
    sql = "SELECT event FROM email_event WHERE email = $1 ORDER BY at, attempt"
    return [event["event"] for event in await DB.rows(sql, reference)]


async def states():
    """How many emails are in which state."""
    sql = "SELECT state, count(*) AS emails FROM outbox_email GROUP BY state"
    return {one["state"]: one["emails"] for one in await DB.rows(sql)}
