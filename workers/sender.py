"""A worker's sending: claims what is due as room and allowance let it, writes answers as they come.

One loop for the life of the process. It wakes when the bell rings, when an answer arrives, and
every few seconds by itself, to find what no bell announced and what a vanished worker left behind.
"""

import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from app.clock import now
from app.logs import log
from app.services import mail_state, outbox
from app.services.mail_answers import Accepted, Answer, Busy, Misconfigured
from app.services.outbox import LEASE, Attempted
from workers.allowance import Allowance, Grant, Unlimited
from workers.mailers.mailer import Mailer
from workers.outbox import attempt, report
from workers.shared_time import Time

IN_FLIGHT = 128  # emails at the provider at the same time
ENOUGH = 24  # so many together are worth a claim
SWEEP = 10.0  # seconds after which the worker looks by itself
SHARE_PAUSE = 0.1  # seconds after which campaigns are granted some more
FAREWELL = 10.0  # seconds that emails under way have when the worker is told to end


class Sender:
    """Sends through one mailer; `results` counts what came of it since the process began."""

    def __init__(
        self, mailer: Mailer, allowance: Allowance | None = None, time: Time = now
    ) -> None:
        self.mailer = mailer
        self.time = time
        self.allowance = allowance or Unlimited()
        self.flight: set[asyncio.Task[Attempted]] = set()
        self.answered: list[Attempted] = []
        self.results: Counter[str] = Counter()
        self.more = True
        self.stopping = False
        self.trial = False
        self.bell = asyncio.Event()

    def wake(self) -> None:
        """Look for emails now: something was promised."""
        self.bell.set()

    def end(self) -> None:
        """Claim nothing more; what is under way is finished."""
        self.stopping = True
        self.bell.set()

    async def run(self) -> None:
        """Send until told to end; an error is logged, and the next sweep tries again."""
        while not self.stopping:
            try:
                await self.step(SWEEP)
            except Exception:
                log.exception("sending failed")
                self.more = False
                await self.rest(SWEEP)
        await self.finish()

    async def keep_sweeping(self) -> None:
        """Look again and again for what no bell announced and what a vanished worker left."""
        while True:
            try:
                await outbox.give_up_leases(self.time())
            except Exception as error:
                log.warning("sweep failed", error=type(error).__name__)
            self.wake()
            await asyncio.sleep(SWEEP)

    async def send_due(self) -> int:
        """Send what is due until nothing is left; how many were attempted."""
        before, self.more = self.results.total(), True
        while self.more or self.flight:
            await self.step(SWEEP)
        return self.results.total() - before

    async def finish(self) -> None:
        """Wait for answers that are still to come, as long as there is time, and write them."""
        if self.flight:
            await asyncio.wait(self.flight, timeout=FAREWELL)
        await self.rest(0)
        await self.settle()

    async def step(self, idle: float) -> None:
        """Claim if that may be useful, wait until something happens, write what came back."""
        wait = await self.take() if self.more else idle
        await self.rest(wait)
        await self.settle()

    async def rest(self, longest: float) -> None:
        """Wait for the first answer or ring, and collect the answers that have come."""
        ring = asyncio.ensure_future(self.bell.wait())
        waited_for = {*self.flight, ring}
        await asyncio.wait(waited_for, timeout=longest, return_when=asyncio.FIRST_COMPLETED)
        ring.cancel()
        if self.bell.is_set():
            self.bell.clear()
            self.more = not self.stopping
        done = {task for task in self.flight if task.done()}
        self.flight -= done
        self.answered += [task.result() for task in done]

    async def take(self) -> float:
        """Claim and begin as many emails as there is room and allowance for; how long to rest."""
        room = IN_FLIGHT - len(self.flight)
        if room < ENOUGH:
            return SWEEP
        leave = await mail_state.may_send(room, self.time())
        self.trial = leave.trial
        if not leave.most:
            self.more = False
            return 0
        grant = await self.allowance.take(leave.most, self.time())
        return await self.begin(grant) if grant.emails else grant.wait

    async def begin(self, grant: Grant) -> float:
        """Claim what was granted, hand it over, give back what was not used; how long to rest."""
        claimed = await outbox.claim(grant.emails, self.time(), grant.campaigns)
        self.flight |= {asyncio.create_task(attempt(email, self.mailer)) for email in claimed}
        # Asking about a doubtful email is a request as well.
        used = sum(1 + email.doubtful for email in claimed)
        campaigns = sum(1 + email.doubtful for email in claimed if email.campaign)
        await self.allowance.give_back(grant.emails - used, grant.campaigns - campaigns)
        # Where campaigns have had their share there may be more of them: they wait a little.
        held_back = campaigns >= grant.campaigns < grant.emails
        self.more = held_back or len(claimed) == grant.emails
        return SHARE_PAUSE if held_back and not claimed else 0

    async def settle(self) -> None:
        """Write what became of emails; what cannot be written now is kept while it is ours."""
        moment = self.time()
        self.answered = [one for one in self.answered if one.email.lease_until + LEASE > moment]
        if not self.answered:
            return
        await self.heed([one.answer for one in self.answered], moment)
        await outbox.settle(self.answered, moment)
        self.results += report(self.answered)
        self.answered = []

    async def heed(self, answers: Sequence[Answer], moment: datetime) -> None:
        """Let every worker pause or stop when the provider says so, or go on after a stop."""
        if busy := [answer for answer in answers if isinstance(answer, Busy)]:
            await mail_state.pause(max(busy, key=lambda answer: answer.until(moment)), moment)
        if wrong := [answer for answer in answers if isinstance(answer, Misconfigured)]:
            await mail_state.stop(wrong[0], moment)
        elif self.trial and any(isinstance(answer, Accepted) for answer in answers):
            await mail_state.go_on()
