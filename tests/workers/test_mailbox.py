from uuid import uuid4

import pytest
import time_machine

from app.services.mailbox import html_of, messages
from workers.mailers.chosen import MAILERS, chosen_mailer
from workers.mailers.mailbox import Mailbox
from workers.mailers.mailer import Email

pytestmark = pytest.mark.usefixtures("database")


def email(**changes):
    words = {"subject": "Hello", "text": "Hello.", "html": "<p>Hello.</p>"}
    return Email(**{"reference": uuid4(), "recipient": "ada@example.com", **words, **changes})


async def test_an_email_that_was_sent_can_be_found_by_its_reference():
    sent = email()
    assert await Mailbox().find(sent.reference) is None
    accepted = await Mailbox().send(sent)
    found = await Mailbox().find(sent.reference)
    assert (found.at, found.found, accepted.found) == (accepted.at, True, False)


async def test_an_email_sent_twice_is_there_twice():
    twice = email()
    await Mailbox().send(twice)
    await Mailbox().send(twice)
    assert len(await messages()) == 2


async def test_the_newest_email_comes_first():
    for minute, subject in ((1, "older"), (2, "newer")):
        with time_machine.travel(f"2024-05-10 09:0{minute}:00Z"):
            await Mailbox().send(email(subject=subject))
    assert [message.subject for message in await messages()] == ["newer", "older"]


async def test_its_page_is_kept_as_it_was_sent():
    await Mailbox().send(email())
    (message,) = await messages()
    assert await html_of(message.id) == "<p>Hello.</p>"
    assert await html_of(uuid4()) is None


def test_every_mailer_that_settings_can_name_exists():
    assert isinstance(chosen_mailer(), Mailbox)
    assert set(MAILERS) == {"mailbox", "notify", "smtp"}
