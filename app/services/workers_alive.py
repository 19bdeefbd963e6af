"""Which workers are at work, and what became of the emails they took."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from json import dumps, loads

from models.engine import DB

SILENCE = timedelta(seconds=60)
"""A worker that has said nothing for so long is no more."""
FORGOTTEN = timedelta(days=1)

_SAY = """
WITH forgotten AS (DELETE FROM worker_process WHERE seen_at < $5)
INSERT INTO worker_process (name, started_at, seen_at, results) VALUES ($1, $2, $3, $4::jsonb)
ON CONFLICT (name) DO UPDATE SET started_at = $2, seen_at = $3, results = $4::jsonb
"""
_KNOWN = "SELECT name, started_at, seen_at, results FROM worker_process ORDER BY name"
_ALIVE = "SELECT 1 FROM worker_process WHERE seen_at > $1 LIMIT 1"


@dataclass(frozen=True, slots=True)
class KnownWorker:
    """A worker by name: since when, when it last said that it is well, what it has done."""

    name: str
    started_at: datetime
    seen_at: datetime
    results: Mapping[str, int]


async def say_well(
    name: str, started_at: datetime, results: Mapping[str, int], now: datetime
) -> None:
    """Remember that this worker is well; those silent for a day are forgotten."""
    done = dumps(dict(results))
    await DB.rows(_SAY, name, started_at, now, done, now - FORGOTTEN)


async def known_workers() -> list[KnownWorker]:
    """Every worker of the last day."""
    rows = await DB.rows(_KNOWN)
    return [KnownWorker(**{**row, "results": loads(row["results"])}) for row in rows]


async def any_worker(now: datetime) -> bool:
    """Whether at least one worker is at work."""
    return await DB.row(_ALIVE, now - SILENCE) is not None
