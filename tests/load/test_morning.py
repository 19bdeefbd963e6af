"""A reopening morning in small; `./bin/bench morning` lets 2,000 people come."""

from bench.morning.morning import Morning
from bench.morning.plan import Plan

SMALL = Plan(
    people=40,
    seconds=3,
    subscribers=120,
    emails_per_minute=20_000,
    thinking=0.03,
    large=False,
)


async def test_nothing_is_lost_or_doubled_when_everybody_comes_at_once(folder):
    morning = Morning(folder / "morning", SMALL)
    try:
        morning.start()
        await morning.run()
        assert await morning.findings() == {}
    finally:
        morning.end()
