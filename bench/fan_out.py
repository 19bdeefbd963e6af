"""Promising a campaign's emails to a million subscriptions, beside a bare INSERT … SELECT."""

import asyncio
import resource
from statistics import median
from time import perf_counter

SUBSCRIPTIONS = 1_000_000
ROUNDS = 3
GOAL = 2.0
GOAL_MEMORY = 64  # MB
_PEOPLE = """
INSERT INTO app_user (identity_provider, subject, email)
SELECT 'dfe_identity', 'bench-' || n, 'bench-' || n || '@example.com'
FROM generate_series(1, $1) AS n
"""
_SUBSCRIBE = """
INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
SELECT id, email, CASE WHEN random() < 0.3 THEN 'senco' ELSE 'other' END, '1', now(), now()
FROM app_user WHERE subject LIKE 'bench-%'
"""
_COPY = """
DROP TABLE IF EXISTS bench_outbox;
CREATE TABLE bench_outbox (LIKE outbox_email INCLUDING ALL);
"""
_YARDSTICK = "INSERT INTO bench_outbox SELECT * FROM outbox_email WHERE campaign = $1"
# Each round promises the same emails to an outbox without a campaign's emails.
_EMPTY = """
DROP TABLE bench_outbox;
TRUNCATE outbox_email, email_event, campaign_count;
UPDATE campaign SET state = 'cancelled' WHERE state <> 'draft';
"""


async def measure() -> None:
    """Figure and yardstick by turns, and what the worker's memory grew by."""
    from models.engine import DB

    await DB.start_connection_pool()
    await prepare()
    ratios, grown = [], []
    for number in range(ROUNDS):
        before = memory()
        ours, id = await fan_out(f"Bench {number}")
        grown.append(memory() - before)
        bare = await yardstick(id)
        print(f"  fan-out {ours:.1f} s, bare INSERT … SELECT {bare:.1f} s")
        ratios.append(ours / bare)
        await DB.script(_EMPTY)
    spread = f"rounds {min(ratios):.2f} to {max(ratios):.2f}"
    people = f"{SUBSCRIPTIONS:,}"
    print(f"fan-out to {people}: {median(ratios):.2f} of it (goal under {GOAL}; {spread})")
    print(f"memory grew by {max(grown):.0f} MB (goal under {GOAL_MEMORY})")
    await DB.close_connection_pool()


async def prepare() -> None:
    """A million people who want email updates, while registration is open."""
    from models.engine import DB

    async with DB.transaction():
        await DB.patiently(600, _PEOPLE, SUBSCRIPTIONS)
        await DB.patiently(600, _SUBSCRIBE)
    await DB.rows("UPDATE service_state SET registration = 'open'")
    async with DB.transaction():
        await DB.patiently(600, "ANALYZE app_user, subscription")


async def fan_out(name: str) -> tuple[float, object]:
    """Seconds from due to promised, as a worker does it, and the campaign."""
    from app.audit import OPERATOR
    from app.clock import now
    from app.services.campaigning.confirming import confirm
    from app.services.campaigning.drafting import AudienceChoice, create, set_schedule
    from app.services.campaigning.sending import start_due
    from models.engine import DB

    admin = (await DB.rows("SELECT id FROM admin LIMIT 1"))[0]["id"]
    id = await create(AudienceChoice(name, "senco_first"), admin, OPERATOR, now())
    await set_schedule(id, 1, OPERATOR, now(), starts="now", starts_at=None)
    await confirm(id, 2, admin, OPERATOR, now())
    began = perf_counter()
    await start_due(now())
    return perf_counter() - began, id


async def yardstick(id: object) -> float:
    """Seconds for the same rows into an empty copy with the same indexes."""
    from models.engine import DB

    await DB.script(_COPY)
    began = perf_counter()
    async with DB.transaction():
        await DB.patiently(600, _YARDSTICK, id)
    return perf_counter() - began


def memory() -> float:
    """The most memory this process has had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Measure and print."""
    from bench.stage import stage

    with stage():
        asyncio.run(measure())
