"""Keeps the promises of the outbox: claims emails, sends them, writes down what became of each."""

import asyncio
import time
from collections import Counter
from collections.abc import Sequence

from app import bell
from app.clock import now
from app.emails.render import Rendered, render
from app.emails.unsubscribe_links import one_click_link, page_link, token_of
from app.logs import log
from app.services import outbox
from app.services.mail_answers import Answer, Fault, NoAnswer, Refused
from app.services.outbox import Attempted, Claimed
from workers.mailers.mailer import Email, Mailer

BATCH = 25
TURN = 5.0  # seconds after which a job that has more to do lets another one go on
PATIENCE = 10.0  # seconds that a provider has for one answer; twice that is less than a lease


async def send_due(mailer: Mailer) -> int:
    """Send what is due, batch by batch, until nothing is left; how many were attempted."""
    attempted, began = 0, time.monotonic()
    while claimed := await outbox.claim(BATCH, now()):
        attempts = await asyncio.gather(*(attempt(email, mailer) for email in claimed))
        await outbox.settle(attempts, now())
        report(attempts)
        attempted += len(attempts)
        if time.monotonic() - began > TURN:
            await bell.ring(bell.SEND_EMAILS)
            break
    return attempted


async def attempt(email: Claimed, mailer: Mailer) -> Attempted:
    """One attempt to send one email, outside any transaction; it raises nothing."""
    token = token_of(email.subscription) if email.subscription else ""
    try:
        rendered = render(email.template, email.values, page_link(token) if token else "")
    except Exception as error:  # a template that fails must not keep other emails from going
        return Attempted(email, Fault(f"render {type(error).__name__}"))
    answer = await answer_to(email, rendered, mailer, one_click_link(token) if token else "")
    return Attempted(email, answer, rendered.without(token) if token else rendered)


async def answer_to(
    email: Claimed, rendered: Rendered, mailer: Mailer, one_click: str = ""
) -> Answer:
    """What the provider says to an email; about a doubtful one it is asked before it is sent."""
    try:
        if email.doubtful:
            async with asyncio.timeout(PATIENCE):
                found = await mailer.find(email.id)
            if found is not None:
                return found
        async with asyncio.timeout(PATIENCE):
            words = (rendered.subject, rendered.text, rendered.html)
            return await mailer.send(Email(email.id, email.recipient, *words, one_click))
    except Exception as error:  # whatever broke, the email may be on its way
        return NoAnswer(type(error).__name__)


def report(attempts: Sequence[Attempted]) -> None:
    """Log how a batch went: numbers and references, never an address or a word of an email."""
    kinds = Counter(type(one.answer).__name__.lower() for one in attempts)
    log.info("emails attempted", **kinds)
    for one in attempts:
        if isinstance(one.answer, Refused | Fault | NoAnswer):
            reference = str(one.email.id)
            log.warning("email not sent", reference=reference, why=one.answer.why)
