"""Admins who look around while the crowd is there."""

import asyncio
import re
from dataclasses import dataclass

from bench.morning.browser import Browser
from bench.morning.memory import Memory

REGISTRATIONS, SUBSCRIPTIONS = "/admin/registrations", "/admin/email-subscriptions"
TOLD = re.compile(r'data-told="([\d,]+) ')
ROUND = (
    "/admin",
    REGISTRATIONS,
    f"{REGISTRATIONS}?course=npq-senco",
    f"{REGISTRATIONS}?q=vexworth0001",
    f"{REGISTRATIONS}?funding=funded&sort=name",
    SUBSCRIPTIONS,
    f"{SUBSCRIPTIONS}?interest=senco",
    f"{SUBSCRIPTIONS}?q=subscriber-1",
    f"{SUBSCRIPTIONS}/export.csv",
    "/admin/emails",
)


@dataclass(slots=True)
class Admin:
    """One super admin at work."""

    browser: Browser
    campaign: str
    memory: Memory

    async def work(self) -> None:
        """Open one thing after another until told to stop."""
        while True:
            for address in (*ROUND, f"/admin/campaigns/{self.campaign}"):
                if (await self.browser.ask("GET", address)).status != 200:
                    self.memory.surprises.append(f"an admin could not open {address}")
                await asyncio.sleep(0.3)

    async def count(self, address: str) -> int:
        """How many rows a list says it has."""
        found = TOLD.search((await self.browser.ask("GET", address)).body)
        return int(found[1].replace(",", "")) if found else 0
