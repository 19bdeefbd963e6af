"""`./bin/bench morning [PEOPLE [SECONDS [WEB PROCESSES]]]`: a reopening morning.

Half an hour is compressed into so many seconds: registration opens, the opening email goes to
10,000 subscribers, people come and admins look on. Then the truth is told, and more and more people
come until something breaks.
"""

import asyncio
import shutil
import sys
import tempfile
from pathlib import Path
from time import perf_counter

USUAL = (2000, 300, 1)
SUBSCRIBERS = 10_000


def main() -> None:
    """Run the morning, print what it was like, and find what breaks first."""
    given = [int(word) for word in sys.argv[2:]]
    people, seconds, web = (*given, *USUAL[len(given) :])
    folder = Path(tempfile.mkdtemp(prefix="npq-morning-"))
    folder.chmod(0o755)
    try:
        if not asyncio.run(measured(folder, people, seconds, web)):
            sys.exit(1)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def measured(folder: Path, people: int, seconds: int, web: int) -> bool:
    """The morning and then the rush; whether nothing was wrong with the morning."""
    from bench.morning.morning import Morning
    from bench.morning.plan import Plan
    from bench.morning.rush import rush

    morning = Morning(folder, Plan(people, seconds, SUBSCRIBERS, web_processes=web))
    try:
        began = perf_counter()
        morning.start()
        print(f"the evening before took {perf_counter() - began:.0f} s", flush=True)
        well = await usual(morning)
        await rush(morning)
        return well
    finally:
        morning.end()


async def usual(morning: "Morning") -> bool:  # noqa: F821 imported when needed
    """The morning itself; whether nothing was wrong."""
    from bench.morning.report import deeds, shares, waits, wrongs
    from bench.morning.usage import Usage

    began, usage = perf_counter(), Usage(morning.ground)
    await morning.run()
    took, used, crowd = perf_counter() - began, usage.shares(), morning.crowd
    plan, requests = morning.plan, crowd.clocked.requests
    print(f"{plan.people:,} people came within {plan.seconds:,.0f} s: {deeds(crowd.memory)}")
    print(f"{requests:,} requests in {took:.0f} s, {requests / took:,.0f} a second")
    print(*waits(crowd.clocked), sep="\n")
    print(f"  of one processor: {shares(used)}", flush=True)
    found = await morning.findings()
    print(*wrongs(found), sep="\n") if found else print("nothing lost, nothing doubled, no error")
    return not found
