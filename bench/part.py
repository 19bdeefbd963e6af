"""Measurements that share one set of servers: `python -m bench.part FILE HOW NAME…`."""

import asyncio
import json
import sys
import traceback
from importlib import import_module
from pathlib import Path

from bench.asked import Asked
from bench.report import told
from bench.stage import stage


async def measure(names: list[str], asked: Asked, folder: Path) -> dict[str, list[object]]:
    """The figures of each, one measurement after another; one that fails ends no other."""
    figures: list[object] = []
    failed: list[object] = []
    for name in names:
        try:
            found = await import_module(f"bench.{name}").measure(asked, folder)
        except Exception:
            traceback.print_exc()
            failed.append(name)
        else:
            figures += [told(figure) for figure in found]
    return {"figures": figures, "failed": failed}


def main() -> None:
    """Leave the figures in the file."""
    file, how, *names = sys.argv[1:]
    with stage() as folder:
        found = asyncio.run(measure(names, Asked(**json.loads(how)), folder))
    Path(file).write_text(json.dumps(found))


if __name__ == "__main__":
    main()
