"""One attempt to send one email: rendered, handed over, answered; and the words about it."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from json import dumps, loads

from app.emails.render import REMOVED, Rendered, render
from app.emails.unsubscribe_links import TEST, one_click_link, page_link, token_of
from app.logs import log
from app.services.mail_answers import Answer, Fault, NoAnswer, NotSent, Refused
from app.services.outbox import Attempted, Claimed
from workers.mailers.mailer import Email, Mailer

PATIENCE = 10.0  # seconds that a provider has for one answer; twice that is less than a lease
TOKEN = "the0unsubscribe0token0goes0here0"  # noqa: S105 stands in for one until an email leaves


async def attempt(email: Claimed, mailer: Mailer) -> Attempted:
    """One attempt to send one email, outside any transaction; it raises nothing."""
    token = token_for(email)
    try:
        rendered = rendering(email.template, dumps(dict(email.values)), bool(token))
    except Exception as error:  # a template that fails must not keep other emails from going
        return Attempted(email, Fault(f"render {type(error).__name__}"))
    answer = await answer_to(email, rendered, token, mailer)
    return Attempted(email, answer, rendered.instead_of(TOKEN, REMOVED) if token else rendered)


def token_for(email: Claimed) -> str:
    """The token of its unsubscribe link: its subscription's, one that ends nothing, or none."""
    if email.subscription is not None:
        return token_of(email.subscription)
    return token_of(TEST) if email.values.get("test") else ""


@lru_cache(maxsize=128)
def rendering(template: str, values: str, subscribed: bool) -> Rendered:
    """An email with its token left out; the thousands of a campaign are rendered once."""
    return render(template, loads(values), page_link(TOKEN) if subscribed else "")


async def answer_to(email: Claimed, rendered: Rendered, token: str, mailer: Mailer) -> Answer:
    """What the provider says to an email; about a doubtful one it is asked before it is sent."""
    try:
        if email.doubtful:
            async with asyncio.timeout(PATIENCE):
                found = await mailer.find(email.id)
            if found is not None:
                return found
            if email.only_ask is not None:
                return NotSent(email.only_ask)
        async with asyncio.timeout(PATIENCE):
            return await mailer.send(ready(email, rendered, token))
    except Exception as error:  # whatever broke, the email may be on its way
        return NoAnswer(type(error).__name__)


def ready(email: Claimed, rendered: Rendered, token: str) -> Email:
    """The email as it leaves, with the token of its own subscription."""
    own = rendered.instead_of(TOKEN, token) if token else rendered
    words = (own.subject, own.text, own.html)
    one_click = one_click_link(token) if token else ""
    return Email(email.id, email.recipient, *words, one_click, own.markdown)


def report(attempts: Sequence[Attempted]) -> Counter[str]:
    """Log how emails went, numbers and references, never an address or a word; the numbers."""
    kinds = Counter(type(one.answer).__name__.lower() for one in attempts)
    log.info("emails attempted", **kinds)
    for one in attempts:
        if isinstance(one.answer, Refused | Fault | NoAnswer):
            reference = str(one.email.id)
            log.warning("email not sent", reference=reference, why=one.answer.why)
    return kinds
