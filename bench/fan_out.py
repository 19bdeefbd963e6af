"""Promising a campaign's emails to every subscription, beside a bare INSERT … SELECT."""

import resource
from functools import partial
from pathlib import Path
from time import perf_counter

from bench.asked import Asked, in_turns, say
from bench.figure import Figure, Goal

YARDSTICK = "INSERT … SELECT of the same rows"
GOAL = Goal("under", 2, "ratio")
GOAL_MEMORY = Goal("under", 16)
LONGEST = 480  # seconds that all rounds may take, so that everything is measured in 15 minutes
_COPY = """
DROP TABLE IF EXISTS bench_outbox;
CREATE TABLE bench_outbox (LIKE outbox_email INCLUDING ALL);
"""
_YARDSTICK = "INSERT INTO bench_outbox SELECT * FROM outbox_email WHERE campaign IS NOT NULL"
# Each round promises the same emails to an outbox without a campaign's emails.
_EMPTY = """
DROP TABLE IF EXISTS bench_outbox;
TRUNCATE outbox_email, email_event, campaign_count;
UPDATE campaign SET state = 'cancelled' WHERE state <> 'draft';
"""


async def measure(asked: Asked, folder: Path) -> list[Figure]:
    """Figure and yardstick by turns, and what the worker's memory grew by."""
    from bench.subscribers import seeded
    from models.engine import DB

    await DB.start_connection_pool()
    await seeded(asked.size)
    await DB.rows("UPDATE service_state SET registration = 'open'")
    grown: list[float] = []
    found = await to_everybody(asked, grown)
    await DB.close_connection_pool()
    name = f"fan-out of a campaign to {asked.size:,}, growth of memory"
    return [*found, Figure(name, "MB", (max(grown),), goal=GOAL_MEMORY)]


async def to_everybody(asked: Asked, grown: list[float]) -> list[Figure]:
    """All rounds to everybody; where that would take too long one, and all to a third of them."""
    turns = (partial(fan_out, grown, "senco_first"), yardstick)
    began = perf_counter()
    ours, bare = await in_turns(1, *turns)
    if asked.rounds * (perf_counter() - began) < LONGEST:
        more, beside = await in_turns(asked.rounds - 1, *turns) if asked.rounds > 1 else ((), ())
        return [figure(asked.size, ours + more, bare + beside)]
    turns = (partial(fan_out, grown, "senco"), yardstick)
    third = await in_turns(asked.rounds, *turns)
    return [figure(asked.size, ours, bare), figure(asked.size // 3, *third)]


def figure(people: int, ours: tuple[float, ...], bare: tuple[float, ...]) -> Figure:
    """The rounds to so many people."""
    return Figure(f"fan-out of a campaign to {people:,}", "s", ours, YARDSTICK, bare, GOAL)


async def fan_out(grown: list[float], audience: str) -> float:
    """Seconds from due to promised, as a worker does it; adds by how much its memory grew."""
    from app.audit import OPERATOR
    from app.clock import now
    from app.services.campaigning.confirming import confirm
    from app.services.campaigning.drafting import AudienceChoice, create, set_schedule
    from app.services.campaigning.sending import start_due
    from bench.subscribers import run
    from models.engine import DB

    await run(_EMPTY, "CHECKPOINT")
    admin = (await DB.rows("SELECT id FROM admin LIMIT 1"))[0]["id"]
    name = f"Bench {len(grown) + 1}"
    id = await create(AudienceChoice(name, audience), admin, OPERATOR, now())
    await set_schedule(id, 1, OPERATOR, now(), starts="now", starts_at=None)
    await confirm(id, 2, admin, OPERATOR, now())
    before, began = memory(), perf_counter()
    await start_due(now())
    took = perf_counter() - began
    grown.append(memory() - before)
    say(f"  promised in {took:.1f} s")
    return took


async def yardstick() -> float:
    """Seconds for the same rows into an empty copy with the same indexes."""
    from bench.subscribers import run
    from models.engine import DB

    await run(_COPY)
    began = perf_counter()
    async with DB.transaction():
        await DB.patiently(900, _YARDSTICK)
    took = perf_counter() - began
    say(f"  the same rows by a bare statement in {took:.1f} s")
    return took


def memory() -> float:
    """The most memory this process has had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
