"""A whole morning: registration opens, everybody comes, and at its end the truth is told."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from time import monotonic

from bench.morning.admins import REGISTRATIONS, SUBSCRIPTIONS, Admin
from bench.morning.browser import Browser
from bench.morning.crowd import Crowd
from bench.morning.ground import Ground
from bench.morning.plan import Plan
from bench.morning.truth import records
from bench.morning.truth_emails import emails, unsent
from bench.morning.truth_logs import wrong_lines
from bench.morning.wire import Server

LONGEST = 180  # seconds without a single email sent or delivered; one in doubt rests for 60
_COUNTS = {
    REGISTRATIONS: "SELECT count(*) FROM registration",
    SUBSCRIPTIONS: "SELECT count(*) FROM subscription WHERE unsubscribed_at IS NULL",
}


class Morning:
    """One morning in a folder of its own; `run` is the load, `findings` what was wrong."""

    def __init__(self, folder: Path, plan: Plan) -> None:
        self.plan, self.ground = plan, Ground(folder, plan)

    def start(self) -> None:
        """Start the service and open nothing yet."""
        self.ground.start()
        self.crowd = Crowd(
            self.plan,
            Server(*self.ground.web),
            Server(self.ground.provider_port),
            self.ground.told,
        )

    async def run(self) -> None:
        """Open registration and let the crowd come while admins look around."""
        await self.crowd.leave_early()
        await asyncio.to_thread(self.ground.open_registration)
        async with self.admins():
            await self.crowd.come(self.plan.people, self.plan.seconds)

    @asynccontextmanager
    async def admins(self) -> AsyncIterator[None]:
        """Admins at work, until the block ends."""
        tasks = [asyncio.create_task(self.admin().work()) for _ in range(self.plan.admins)]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            ended = await asyncio.gather(*tasks, return_exceptions=True)
            self.crowd.memory.surprises += [
                f"an admin: {type(end).__name__}" for end in ended if isinstance(end, Exception)
            ]

    def admin(self) -> Admin:
        """A super admin who is signed in."""
        crowd = self.crowd
        browser = Browser(crowd.service, crowd.provider, crowd.clocked, "198.19.0.1", htmx=False)
        name, _, value = self.ground.told["cookie"].partition("=")
        browser.cookies[name] = value
        return Admin(browser, self.ground.told["campaign"], crowd.memory)

    async def until_all_sent(self) -> list[str]:
        """Wait until every email has its end; what has none when nothing moves any more."""
        before, deadline = [""], 0.0
        while True:
            left = await unsent(self.ground)
            if left != before:
                before, deadline = left, monotonic() + LONGEST
            if not left or monotonic() > deadline:
                return left
            await asyncio.sleep(0.2)

    async def findings(self) -> dict[str, object]:
        """What is wrong once all emails are sent: nothing, or by name how much of what."""
        memory, clocked = self.crowd.memory, self.crowd.clocked
        found = {
            "emails without an end": await self.until_all_sent(),
            "surprises": memory.surprises,
            "errors": clocked.errors,
            "idle": [] if memory.submitted and memory.unsubscribed and memory.asked else ["idle"],
            **await records(self.ground, memory),
            **await emails(self.ground, memory),
            "console": await self.wrong_console(),
            **wrong_lines(self.ground.folder),
        }
        return {name: what for name, what in found.items() if what}

    async def wrong_console(self) -> list[str]:
        """Lists of the console that count otherwise than the database."""
        admin, wrong = self.admin(), []
        for address, sql in _COUNTS.items():
            true = (await self.ground.ask(sql))[0]["count"]
            if (told := await admin.count(address)) != true:
                wrong.append(f"{address} says {told}, there are {true}")
        return wrong

    def end(self) -> None:
        """Stop everything."""
        if hasattr(self, "crowd"):
            self.crowd.service.close()
            self.crowd.provider.close()
        self.ground.stop()
