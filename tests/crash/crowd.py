"""People who register at a real web process, each once, trying again as the pages ask them to."""

import asyncio
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import httpx

from app.sessions import SessionsAway
from tests import stage
from tests.crash.waiting import until
from tests.http.drafts import SENCO_ANSWERS, keep

AT_ONCE = 4
MONTH = date(2098, 4, 1)
ANSWERS = SENCO_ANSWERS | {"course_start_before": MONTH.isoformat()}
CHECK = "/registration/check-answers"
AWAY = ("Sorry, the service is unavailable", "Try again in a few minutes.")


@dataclass
class Crowd:
    """What they were answered, and which registration each was told to have."""

    url: str
    people: list[UUID] = field(default_factory=list)
    answers: Counter[int] = field(default_factory=Counter)
    told: dict[UUID, str] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)

    async def come(self, number: int) -> "Crowd":
        """So many people have answered everything and are about to submit."""
        await stage.open_service(MONTH)
        await stage.school()
        for one in range(number):
            self.people.append(await stage.person(f"person{one}"))
            await keep(self.people[-1], ANSWERS)
        return self

    async def register(self) -> None:
        """Everybody submits, a few at a time, until each has been told that it is done."""
        waiting = list(self.people)
        await asyncio.gather(*(self.one_after_the_other(waiting) for _ in range(AT_ONCE)))

    async def one_after_the_other(self, waiting: list[UUID]) -> None:
        async with httpx.AsyncClient(base_url=self.url, timeout=60) as browser:
            while waiting:
                visitor = Registrant(self, browser, waiting.pop())
                await until(visitor.has_registered, "somebody never got through")

    def seen(self, status: int, more: int = 1):
        """A question: whether so many more than by now were answered with this status."""
        enough = self.answers[status] + more

        async def answered() -> bool:
            return self.answers[status] >= enough

        return answered


@dataclass
class Registrant:
    """One person at a browser."""

    crowd: Crowd
    browser: httpx.AsyncClient
    person: UUID
    form: dict[str, str] = field(default_factory=dict)

    async def has_registered(self) -> bool:
        """One try: open the page if it is not open, and send it."""
        if not self.form:
            return await self.open()
        answer = self.noted(await self.browser.post(CHECK, data=self.form))
        if answer.status_code == 503:
            return False  # the same form is sent again
        address = answer.headers.get("location", "")
        self.form = {}
        if "submitted=1" in address:
            self.crowd.told[self.person] = address.partition("?")[0].rpartition("/")[2]
        elif address != "/sign-in?to=register":
            self.crowd.strange.append(f"sent to {address}")
        return "submitted=1" in address

    async def open(self) -> bool:
        answer = self.noted(await self.browser.get(CHECK))
        if answer.status_code == 200:
            fields = ("_csrf_token", "key", "version")
            self.form = {name: hidden(answer.text, name) for name in fields}
        elif answer.status_code == 303:
            await self.sign_in()
        return False

    async def sign_in(self) -> None:
        with suppress(SessionsAway):
            await stage.sign_in(self.browser, self.person)

    def noted(self, answer: httpx.Response) -> httpx.Response:
        """Count an answer; one that nobody should see is kept."""
        self.crowd.answers[answer.status_code] += 1
        if answer.status_code == 503 and not all(words in answer.text for words in AWAY):
            self.crowd.strange.append("503 without a word")
        if answer.status_code not in (200, 303, 503):
            self.crowd.strange.append(f"{answer.status_code} at {answer.url.path}")
        return answer


def hidden(page: str, name: str) -> str:
    """The value of a hidden field."""
    return page.partition(f'name="{name}" value="')[2].partition('"')[0]
