"""A campaign in bad weather: workers killed, Redis wiped, PostgreSQL restarted, Notify moody.

Everything is drawn from a seed. At the end the local Notify says who got the email how often, and
the outbox and the kept counts must say the same.
"""

import asyncio
import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import asyncpg
from ground.notify import LocalNotify
from ground.postgres import Postgres
from ground.process import Process
from ground.redis import Redis
from ground.waiting import NotReady
from redis import asyncio as aioredis

from tests.crash.waiting import until

ROOT = Path(__file__).resolve().parent.parent.parent
MOOD = {"accept": 9600, "fault": 300, "unavailable": 60, "silent": 12, "lost": 12, "minute": 8}
WORKERS = 2
LONGEST = 900
TO_UNSUBSCRIBE = """
UPDATE subscription SET unsubscribed_at = now(), unsubscribed_by = 'link' WHERE id IN (
  SELECT subscription FROM outbox_email WHERE campaign IS NOT NULL AND state = 'waiting'
  ORDER BY id DESC LIMIT $1
)
"""
DONE = """
SELECT COALESCE(sum(emails) FILTER (WHERE state NOT IN ('waiting', 'sending', 'unknown')), 0)
FROM campaign_count
"""
# What only time would do: pauses after faults, and the wait that Notify asked for, are over.
HURRY = """
UPDATE outbox_email SET due_at = now()
WHERE campaign IS NOT NULL AND state IN ('waiting', 'unknown') AND due_at > now();
UPDATE mail_state SET paused_until = NULL, paused_why = NULL;
"""
LEASES_RUN_OUT = "UPDATE outbox_email SET lease_until = 'epoch' WHERE state = 'sending'"
OTHERS = """
SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
OUTCOMES = "SELECT recipient, state, error FROM outbox_email WHERE campaign IS NOT NULL"
COUNTS = "SELECT state, sum(emails)::int AS emails FROM campaign_count GROUP BY state"


class Storm:
    """One campaign to so many people, with everything that goes wrong while it is sent."""

    def __init__(self, folder: Path, people: int, seed: int) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.people, self.chance = folder, people, random.Random(seed)
        self.postgres, self.redis = Postgres(folder / "pg"), Redis(folder / "redis")
        self.notify = LocalNotify(folder / "notify")
        self.workers = []

    async def run(self) -> None:
        """Begin, let the weather come, and wait until the campaign has its end."""
        self.begin()
        for share, event in self.weather():
            await until(self.beyond(share), f"the campaign stood still before {share:.0%}", LONGEST)
            await event()
        await until(self.over, "the campaign never ended", LONGEST)

    def begin(self) -> None:
        """Servers, a confirmed campaign, and workers that find it."""
        for server in (self.postgres, self.redis, self.notify):
            server.start()
        self.notify.behave(mix=MOOD, seed=self.chance.randrange(10**6), latency_ms=2)
        stage = [sys.executable, "-m", "tests.crash.storm_stage", str(self.people)]
        subprocess.run(stage, cwd=ROOT, env=self.environ(), check=True, stdout=subprocess.DEVNULL)
        self.hire()

    def weather(self):
        """What happens, and how much of the campaign is done by then."""
        events = [self.killing] * 3 + [self.wiping, self.restarting] + [self.leaving] * 2
        return sorted(
            ((self.chance.uniform(0.03, 0.9), event) for event in events), key=lambda one: one[0]
        )

    def environ(self) -> dict[str, str]:
        """What workers are told."""
        return {
            **os.environ,
            "ENVIRONMENT": "test",
            "DATABASE_URL": self.postgres.url(),
            "REDIS_URL": self.redis.url,
            "PUBLIC_URL": "https://npq.example.org",
            "LOG_FORMAT": "json",
            "NOTIFY_RATE_PER_MINUTE": "1000000",
            **self.notify.settings(),
        }

    def hire(self) -> None:
        """Start the workers, as the Procfile does."""
        for number in range(WORKERS):
            command = [sys.executable, "-m", "workers"]
            log = self.folder / f"worker-{len(self.workers)}-{number}.log"
            worker = Process(command, log, self.environ(), folder=ROOT)
            worker.start()
            self.workers.append(worker)

    async def killing(self) -> None:
        """Every worker dies at once; a minute later, which leases need, there are new ones."""
        self.kill_workers()
        await until(self.quiet, "emails under way never arrived")
        await self.ask(OTHERS)
        await self.ask(LEASES_RUN_OUT)
        self.hire()

    async def wiping(self) -> None:
        """Redis forgets everything."""
        async with aioredis.Redis.from_url(self.redis.url) as client:
            await client.flushall()

    async def restarting(self) -> None:
        """PostgreSQL dies and is started again."""
        self.postgres.kill()
        await until(self.postgres_is_back, "PostgreSQL did not start again")

    async def postgres_is_back(self) -> bool:
        """Whether PostgreSQL has started: not before the last of its old processes is gone."""
        try:
            self.postgres.start()
        except NotReady:
            return False
        return True

    async def leaving(self) -> None:
        """Some people unsubscribe whose turn has not come."""
        await self.ask(TO_UNSUBSCRIBE, max(self.people // 200, 5))

    async def quiet(self) -> bool:
        """Whether what was under way to Notify when the workers died has arrived there."""
        before = self.notify.ask("/_met")
        await asyncio.sleep(0.2)
        return before == self.notify.ask("/_met")

    def beyond(self, share: float):
        """A question: whether so much of the campaign is done."""

        async def done() -> bool:
            rows = await self.hurried(DONE)
            return rows is not None and rows[0][0] >= share * self.people

        return done

    async def over(self) -> bool:
        """Whether the campaign is finished."""
        rows = await self.hurried("SELECT state FROM campaign")
        return rows is not None and rows[0][0] == "finished"

    async def hurried(self, sql: str):
        """Rows, after letting time pass; None while the database is away."""
        await asyncio.sleep(0.1)
        try:
            connection = await asyncpg.connect(dsn=self.postgres.url())
        except (OSError, asyncpg.PostgresError):
            return None
        try:
            await connection.execute(HURRY)
            return await connection.fetch(sql)
        finally:
            await connection.close()

    async def ask(self, sql: str, *values: object):
        """Rows of the database."""
        connection = await asyncpg.connect(dsn=self.postgres.url())
        try:
            return await connection.fetch(sql, *values)
        finally:
            await connection.close()

    async def findings(self) -> dict[str, object]:
        """What is wrong at the end: nothing, or by name how many, and who."""
        seen = Counter(email["email_address"] for email in json.loads(self.notify.ask("/_emails")))
        rows = await self.ask(OUTCOMES)
        states = Counter(row["state"] for row in rows)
        counted = {row["state"]: row["emails"] for row in await self.ask(COUNTS) if row["emails"]}
        sent = {row["recipient"] for row in rows if row["state"] in ("sent", "delivered")}
        return {
            "twice": [who for who, times in seen.items() if times > 1],
            "lost": sorted(sent - seen.keys()),
            "unwanted": [who for who in seen if who.endswith("@example.com") and who not in sent],
            "other ends": {s: n for s, n in states.items() if s not in ("sent", "cancelled")},
            "missing": self.people - len(rows),
            "counts": {} if counted == dict(states) else {"kept": counted, "true": dict(states)},
            "nobody left": [] if states["cancelled"] else ["nobody unsubscribed in time"],
        }

    def kill_workers(self) -> None:
        """End every worker as a failing machine would."""
        while self.workers:
            self.workers.pop().kill()

    def end(self) -> None:
        """Stop everything."""
        self.kill_workers()
        for server in (self.notify, self.redis, self.postgres):
            server.stop()
