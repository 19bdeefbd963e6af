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
    ours, bare = await in_turns(asked.rounds, partial(fan_out, grown), yardstick)
    await DB.close_connection_pool()
    name = f"fan-out of a campaign to {asked.size:,}"
    return [
        Figure(name, "s", ours, YARDSTICK, bare, GOAL),
        Figure(f"{name}, growth of memory", "MB", tuple(grown), goal=GOAL_MEMORY),
    ]


async def fan_out(grown: list[float]) -> float:
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
    id = await create(AudienceChoice(name, "senco_first"), admin, OPERATOR, now())
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
