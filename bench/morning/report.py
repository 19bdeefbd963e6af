"""What a morning was like, for a reader."""

from collections.abc import Iterator, Mapping
from typing import Any

from bench.morning.latency import Clocked
from bench.morning.memory import Memory


def waits(clocked: Clocked) -> Iterator[str]:
    """How long people waited, by what they asked."""
    yield f"  {'milliseconds':26}{'number':>8}{'p50':>8}{'p95':>8}{'p99':>8}"
    for kind, number, *times in clocked.rows():
        yield f"  {kind:26}{number:8,}" + "".join(f"{time:8,.0f}" for time in times)


def deeds(memory: Memory) -> str:
    """What the crowd has done."""
    return (
        f"{len(memory.submitted):,} registered, {len(memory.unfinished):,} left halfway, "
        f"{len(memory.unsubscribed):,} unsubscribed, {len(memory.asked):,} asked to be told"
    )


def shares(used: Mapping[str, float]) -> str:
    """The processors' time, busiest first."""
    ordered = sorted(used.items(), key=lambda one: -one[1])
    return ", ".join(f"{name} {share:.0%}" for name, share in ordered if share >= 0.005)


def wrongs(found: Mapping[str, Any]) -> Iterator[str]:
    """What was wrong, each with its number and its first few."""
    for name, what in found.items():
        few = what if isinstance(what, dict) else [*what][:5]
        yield f"  WRONG: {name}: {len(what):,}, {few}"
