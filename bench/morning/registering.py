"""The whole journey, as people walk it: typing, slipping, clicking twice, leaving halfway."""

import asyncio
import random
import re
from dataclasses import dataclass
from urllib.parse import quote

from bench.morning.browser import Browser
from bench.morning.memory import Memory, Submitted, Surprise
from bench.morning.people import UNTRACED, Person
from bench.morning.stories import Story
from bench.morning.wire import Answer

CHECK = "/registration/check-answers"
REGISTRATION = re.compile(r"/account/registrations/([0-9a-f-]{36})\?submitted=1$")
SEARCHES = {"workplace": "workplaces", "childcare-provider": "childcare-providers"}


@dataclass(frozen=True, slots=True)
class Habits:
    """How somebody goes about it: where they slip or leave, how they submit, how fast they are."""

    story: Story
    thinking: float
    chance: random.Random
    slips_at: str = ""
    leaves_at: str = ""
    submits: str = "once"

    async def think(self) -> None:
        """A while, shorter for some and longer for others."""
        await asyncio.sleep(self.chance.uniform(0.2, 1.8) * self.thinking)


async def register(
    who: Person, browser: Browser, habits: Habits, month: str, memory: Memory
) -> None:
    """From the start page to the submitted registration, or to where somebody leaves."""
    await browser.open("/")
    await habits.think()
    await browser.sign_in("register", who.subject)
    answers: dict[str, str] = {}
    while browser.slug != "check-answers":
        slug = browser.slug
        await habits.think()
        if slug == habits.leaves_at:
            memory.unfinished[who.email] = answers
            return
        answers |= await answered(who, browser, habits, month)
    await habits.think()
    shown = await submitted(browser, habits.submits)
    memory.submitted.append(Submitted(who, answers, frozenset(shown)))
    if "Registration successfully submitted" not in browser.page:
        raise Surprise("a submission did not end on its registration")


async def answered(who: Person, browser: Browser, habits: Habits, month: str) -> dict[str, str]:
    """Answer the question of the page, perhaps at the second try; what must be kept of it."""
    slug, story = browser.slug, habits.story
    if slug not in story.pages and slug != "teacher-reference-number":
        raise Surprise(f"asked for {slug!r} out of turn")
    if slug in SEARCHES:
        await find(browser, habits)
    if slug == habits.slips_at:
        await browser.send(f"/registration/{slug}", {})
        if "There is a problem" not in browser.page:
            raise Surprise(f"nothing was answered to {slug}, and nothing was said")
        await habits.think()
    sent = dict(story.pages.get(slug, typed_details(who)))
    if slug == "funding":
        sent["funding"] = browser.fields["funding"]
    await browser.send(f"/registration/{slug}", sent)
    if browser.slug == slug:
        raise Surprise(f"the answer to {slug} was not taken")
    return story.kept(slug, sent, month)


async def find(browser: Browser, habits: Habits) -> None:
    """Search: letter by letter with htmx, at once without."""
    slug, typed = browser.slug, habits.story.typed
    wanted = f'value="{habits.story.found[slug.replace("-", "_")]}"'
    found = browser.page
    if not browser.htmx:
        found = (await browser.open(f"/registration/{slug}?q={quote(typed)}")).page
    for end in (3, 5, len(typed)) if browser.htmx else ():
        found = await browser.piece(f"/search/{SEARCHES[slug]}?q={quote(typed[:end])}")
        await habits.think()
    if wanted not in found:
        raise Surprise(f"{slug} was not found by its name")


def typed_details(who: Person) -> dict[str, str]:
    """What people without a confirmed TRN are asked first."""
    if not who.subject.startswith(UNTRACED):
        return {}
    born = {"date_of_birth-day": "29", "date_of_birth-month": "2", "date_of_birth-year": "1984"}
    known = {"teacher_reference_number": who.trn, "full_name": who.name}
    return {**known, **born, "has_teacher_reference_number": "yes"}


async def submitted(browser: Browser, how: str) -> set[str]:
    """Submit once, with a double click or from two tabs; the registrations that were shown."""
    form = {name: browser.fields[name] for name in ("key", "version")}
    posts = [browser.post(CHECK, form, fragment=browser.htmx)]
    if how == "two tabs":
        await browser.ask("GET", CHECK)
    if how != "once":
        posts.append(browser.post(CHECK, form, fragment=browser.htmx))
    if how == "two tabs":
        answers = [await post for post in posts]
    else:
        answers = list(await asyncio.gather(*posts))
    shown = {registration_in(answer) for answer in answers}
    await browser.go_on(CHECK, answers[-1])
    return shown


def registration_in(answer: Answer) -> str:
    """The registration that a submission leads to."""
    place = answer.header("location") or answer.header("hx-redirect")
    found = REGISTRATION.search(place)
    if found is None:
        raise Surprise(f"a submission was answered {answer.status}")
    return found[1]
