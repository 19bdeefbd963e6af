"""Measurements that share one set of servers: `python -m bench.part FILE HOW NAME…`."""

import asyncio
import json
import sys
from importlib import import_module
from pathlib import Path

from bench.asked import Asked
from bench.figure import Figure
from bench.report import told
from bench.stage import stage


async def measure(names: list[str], asked: Asked, folder: Path) -> list[Figure]:
    """The figures of each, one measurement after another."""
    found = []
    for name in names:
        found += await import_module(f"bench.{name}").measure(asked, folder)
    return found


def main() -> None:
    """Leave the figures in the file."""
    file, how, *names = sys.argv[1:]
    with stage() as folder:
        found = asyncio.run(measure(names, Asked(**json.loads(how)), folder))
    Path(file).write_text(json.dumps({"figures": [told(figure) for figure in found]}))


if __name__ == "__main__":
    main()
