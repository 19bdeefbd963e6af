"""A campaign to 20,000 people in twenty storms: nobody lost, nobody twice, the counts true.

`python -m bench faults 3 5000` runs three storms of 5,000 people.
"""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path
from time import monotonic

from tests.crash.storm import Storm

SEEDS = 20
PEOPLE = 20_000


async def one(seed: int, people: int) -> dict[str, object]:
    """What was wrong after the storm of this seed."""
    folder = Path(tempfile.mkdtemp(prefix="npq-storm-"))
    storm = Storm(folder, people, seed)
    try:
        await storm.run()
        return {name: what for name, what in (await storm.findings()).items() if what}
    finally:
        storm.end()
        shutil.rmtree(folder, ignore_errors=True)


async def measure(seeds: int, people: int) -> bool:
    """Run the storms one after another; whether all of them ended well."""
    well = 0
    for seed in range(1, seeds + 1):
        began = monotonic()
        wrong = await one(seed, people)
        well += not wrong
        print(
            f"seed {seed}: {wrong or 'everybody once'} in {monotonic() - began:.0f} s", flush=True
        )
    print(f"faults: {well} of {seeds} storms over {people:,} people ended well (goal: all)")
    return well == seeds


def main() -> None:
    """Run as many storms as asked for."""
    given = [int(number) for number in sys.argv[2:]]
    seeds, people = (*given, *(SEEDS, PEOPLE)[len(given) :])
    if not asyncio.run(measure(seeds, people)):
        sys.exit(1)
