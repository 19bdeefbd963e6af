"""Who comes when and does what; everything is drawn from a seed."""

import asyncio
import random
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass, field
from time import monotonic
from typing import Any

from bench.morning.browser import Browser
from bench.morning.latency import Clocked
from bench.morning.memory import Memory, Surprise
from bench.morning.people import APPLICANT, ASKER, SUBSCRIBER, UNTRACED, Person
from bench.morning.plan import Plan
from bench.morning.registering import Habits, register
from bench.morning.stories import STORIES
from bench.morning.visiting import ask, look, one_click, unsubscribe
from bench.morning.wire import Server

# Of a hundred people so many come for this.
PURPOSES = {
    "register": 66,
    "register without a TRN": 8,
    "look": 6,
    "ask": 8,
    "unsubscribe": 6,
    "one click": 3,
    "change their mind": 3,
}
MOST_EARLY = (1.6, 2.6)  # a beta distribution whose top is where a third of the time has gone
SLIPS = ("course-start", "work-setting", "course", "provider", "share-information")


@dataclass(slots=True)
class Crowd:
    """The people of a morning at one service, what they remember and how long they waited."""

    plan: Plan
    service: Server
    provider: Server
    told: dict[str, Any]
    memory: Memory = field(default_factory=Memory)
    clocked: Clocked = field(default_factory=Clocked)
    # Numbers of people who have not come yet, so that no two visits are the same person's.
    unseen: Iterator[int] = field(default_factory=lambda: iter(range(10**6)))

    async def come(self, people: int, seconds: float, *, evenly: bool = False) -> None:
        """Let so many people come within so many seconds, most of them early; until all left."""
        chance = random.Random(self.plan.seed + people)
        purposes = chance.choices([*PURPOSES], [*PURPOSES.values()], k=people)
        curve = (1, 1) if evenly else MOST_EARLY
        arrivals = sorted(seconds * chance.betavariate(*curve) for _ in range(people))
        began, there = monotonic(), []
        for at, purpose in zip(arrivals, purposes, strict=True):
            await asyncio.sleep(max(0, began + at - monotonic()))
            there.append(asyncio.create_task(self.visit(purpose, next(self.unseen), chance)))
        await asyncio.gather(*there)

    async def leave_early(self) -> None:
        """Unsubscribe some people before the morning; they must hear nothing of it."""
        for number in range(self.plan.early):
            who = Person(f"{SUBSCRIBER}-{self.plan.subscribers - 1 - number}")
            token = self.told["tokens"][who.subject]
            await self.guarded(unsubscribe(who, self.browser(who), token, self.memory))
            self.memory.unsubscribed[who.email] = 0.0

    async def visit(self, purpose: str, number: int, chance: random.Random) -> None:
        """One person's visit; what went wrong is remembered."""
        if number >= self.plan.subscribers - self.plan.early:  # all who could leave have come
            purpose = "register"
        if purpose.startswith("register"):
            await self.guarded(self.registers(purpose, number, chance))
        elif purpose in ("look", "ask"):
            who = Person(f"{ASKER}-{number}")
            browser = self.browser(who, htmx=chance.random() < 0.7)
            visit = look(who, browser) if purpose == "look" else None
            await self.guarded(visit or ask(who, browser, "senco", self.memory))
        else:
            await self.guarded(self.leaves(purpose, number))

    async def registers(self, purpose: str, number: int, chance: random.Random) -> None:
        """Somebody who wants to register, with habits of their own."""
        kind = UNTRACED if purpose.endswith("TRN") else APPLICANT
        who = Person(f"{kind}-{number}")
        habits = Habits(
            story=chance.choice(STORIES),
            thinking=self.plan.thinking,
            chance=chance,
            slips_at=chance.choice(SLIPS) if chance.random() < 0.4 else "",
            leaves_at="provider" if chance.random() < 0.08 else "",
            submits=chance.choices(["once", "double click", "two tabs"], [7, 2, 1])[0],
        )
        browser = self.browser(who, htmx=chance.random() < 0.7)
        await register(who, browser, habits, self.told["month"], self.memory)
        if chance.random() < 0.3:
            await browser.open("/account")

    async def leaves(self, purpose: str, number: int) -> None:
        """A subscriber who wants no more emails, and perhaps wants them again."""
        who = Person(f"{SUBSCRIBER}-{number}")
        token, browser = self.told["tokens"][who.subject], self.browser(who)
        how = one_click if purpose == "one click" else unsubscribe
        await how(who, browser, token, self.memory)
        if purpose == "change their mind":
            await ask(who, browser, "other", self.memory)

    def browser(self, who: Person, *, htmx: bool = False) -> Browser:
        """A browser of their own."""
        return Browser(self.service, self.provider, self.clocked, who.client, htmx=htmx)

    async def guarded(self, visit: Awaitable[None]) -> None:
        """A visit whose end is remembered, whatever it is."""
        try:
            await visit
        except (Surprise, OSError, ValueError, LookupError) as error:
            said = str(error) if isinstance(error, Surprise) else type(error).__name__
            self.memory.surprises.append(said)
