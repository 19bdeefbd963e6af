"""People who do not register: they look, ask to be told, or want no more emails."""

import time

from bench.morning.browser import Browser
from bench.morning.memory import Memory, Surprise
from bench.morning.people import Person

PAGE, ONE_CLICK = "/email-updates/unsubscribe/", "/email-updates/one-click/"
CLICK = "List-Unsubscribe=One-Click"
CALM = "You have unsubscribed"


async def look(who: Person, browser: Browser) -> None:
    """Sign in to the account, look, and sign out."""
    await browser.open("/")
    await browser.sign_in("account", who.subject)
    if "You have no registrations yet" not in browser.page:
        raise Surprise("the account showed something to somebody who has nothing")
    answer = await browser.post("/sign-out", {})
    if "/end?" not in answer.header("location"):
        raise Surprise("signing out did not lead to the provider")
    await browser.open("/signed-out")


async def ask(who: Person, browser: Browser, interest: str, memory: Memory) -> None:
    """Sign in and ask for email updates, after a slip."""
    await browser.sign_in("email-updates", who.subject)
    await browser.send("/email-updates", {})
    if "There is a problem" not in browser.page:
        raise Surprise("nothing was chosen, and nothing was said")
    await browser.send("/email-updates", {"interest": interest})
    if "Your email request has been set up" not in browser.page:
        raise Surprise("asking for email updates did not end on its confirmation")
    memory.asked[who.email] = interest


async def unsubscribe(who: Person, browser: Browser, token: str, memory: Memory) -> None:
    """Follow the link of an email, look, and press the button."""
    await browser.open(PAGE + token)
    await browser.send(PAGE + token, {})
    if CALM not in browser.page:
        raise Surprise("unsubscribing did not end on the calm page")
    memory.unsubscribed[who.email] = time.time()


async def one_click(who: Person, browser: Browser, token: str, memory: Memory) -> None:
    """What a mail program posts, and once more since some do."""
    for _ in range(2):
        answer = await browser.ask("POST", ONE_CLICK + token, CLICK)
        if answer.status != 200 or CALM not in answer.body:
            raise Surprise(f"a one-click unsubscribe was answered {answer.status}")
        memory.unsubscribed.setdefault(who.email, time.time())
