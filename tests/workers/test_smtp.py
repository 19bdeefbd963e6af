"""A mail server spoken to by SMTP: what it is given, and what each of its words means."""

from email import message_from_bytes, policy
from uuid import uuid4

import pytest
import time_machine
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from ground.ports import free_port

from app.clock import now
from app.services import outbox
from app.services.mail_answers import Accepted, Fault, Misconfigured, NoAnswer, Refused, Unknowable
from app.settings import Settings
from tests.workers.sending import send_due
from tests.workers.stand_ins import promised, row
from workers.mailers.mailer import Email
from workers.mailers.smtp import Smtp


class Inbox:
    """Takes every email, unless told to say something else first."""

    def __init__(self):
        self.emails, self.to_recipient, self.to_data = [], "250 OK", "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.to_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(self, server, session, envelope):
        self.emails.append(message_from_bytes(envelope.content, policy=policy.default))
        if self.to_data == "silence":
            server.transport.close()
        return self.to_data


def authenticated(server, session, envelope, mechanism, given):
    return AuthResult(success=given.password == b"sesame", handled=False)


@pytest.fixture
def inbox():
    """A mail server of this machine, which asks nobody to sign in and encrypts nothing."""
    handler = Inbox()
    options = {"authenticator": authenticated, "auth_require_tls": False, "enable_SMTPUTF8": False}
    controller = Controller(handler, hostname="127.0.0.1", port=free_port(), **options)
    controller.start()
    handler.port = controller.port
    yield handler
    controller.stop()


def mailer(inbox, **changes):
    known = {"smtp_host": "127.0.0.1", "smtp_port": inbox.port, "smtp_security": "none"}
    return Smtp(Settings(mailer="smtp", **{**known, **changes}))


def email(**changes):
    words = {"subject": "Hello – all", "text": "Grüße.\n", "html": "<p>Grüße.</p>"}
    return Email(**{"reference": uuid4(), "recipient": "ada@example.com", **words, **changes})


async def test_it_is_given_both_forms_and_the_headers(inbox):
    sent = email(one_click="https://npq.example.org/one-click/token")
    assert isinstance(await mailer(inbox).send(sent), Accepted)
    (got,) = inbox.emails
    assert (got["to"], got["subject"]) == ("ada@example.com", "Hello – all")
    assert got["from"] == "Department for Education Teacher CPD <no-reply@example.org>"
    assert got["list-unsubscribe"] == "<https://npq.example.org/one-click/token>"
    assert str(sent.reference) in got["message-id"]
    parts = [(part.get_content_type(), part.get_content().strip()) for part in got.iter_parts()]
    assert parts == [("text/plain", "Grüße."), ("text/html", "<p>Grüße.</p>")]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ({"to_recipient": "550 no such person"}, Refused("bad_address")),
        ({"to_recipient": "450 later"}, Fault("code 450")),
        ({"to_data": "554 spam"}, Refused("code 554")),
        ({"to_data": "451 later"}, Fault("code 451")),
        ({"to_data": "silence"}, NoAnswer("SMTPServerDisconnected")),
    ],
)
async def test_each_word_of_the_server_has_its_meaning(inbox, said, answer):
    vars(inbox).update(said)
    assert await mailer(inbox).send(email()) == answer


@pytest.mark.parametrize("recipient", ["ada@example.com\nBcc: eve@example.com", "ädä@example.com"])
async def test_an_address_that_this_protocol_cannot_say_is_refused(inbox, recipient):
    assert await mailer(inbox).send(email(recipient=recipient)) == Refused("bad_address")
    assert inbox.emails == []


async def test_nobody_there_is_a_fault(inbox):
    answer = await mailer(inbox, smtp_port=free_port()).send(email())
    assert answer == Fault("ConnectionRefusedError")


@pytest.mark.parametrize(
    "changes",
    [{"smtp_security": "starttls"}, {"smtp_username": "us", "smtp_password": "wrong"}],
    ids=["no encryption", "wrong password"],
)
async def test_what_only_we_can_mend_stops_everything(inbox, changes):
    wrong = mailer(inbox, **changes)
    assert isinstance(await wrong.send(email()), Misconfigured)
    assert len(await wrong.problems()) == 1


async def test_right_settings_are_proven_right(inbox):
    assert await mailer(inbox, smtp_username="us", smtp_password="sesame").problems() == []


async def test_what_nobody_can_find_out_has_failed(inbox, database):
    (reference,) = await promised()
    inbox.to_data = "silence"
    await send_due(mailer(inbox))
    with time_machine.travel(now() + outbox.ASK_AFTER, tick=False):
        await send_due(mailer(inbox))
    assert len(inbox.emails) == 1
    assert await mailer(inbox).find(reference) == Unknowable()
    assert (await row(reference))["error"] == "not_known"
