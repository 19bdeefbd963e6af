"""`./bin/bench [NAME…]`: every figure beside its yardstick, and one table at the end."""

import json
import subprocess
import sys
import tempfile
from argparse import Namespace
from importlib import import_module
from pathlib import Path
from time import perf_counter

from bench.asked import say
from bench.figure import Figure
from bench.report import Run, as_json, as_text, now, read, write
from bench.wishes import BY_NAME, STDOUT, TOGETHER, wishes


def main() -> int:
    """Measure what is named, or everything; 1 if something could not be measured."""
    asked = wishes(sys.argv[1:])
    if asked.names[0] in BY_NAME:
        import_module(f"bench.{asked.names[0]}").main()
        return 0
    run = measured(asked)
    if asked.json:
        Path(asked.json).write_text(as_json(run) + "\n")
    print(as_text(run), file=sys.stderr if asked.json == STDOUT else sys.stdout)
    if asked.write:
        write(run, asked.write)
    return 1 if run.failed else 0


def measured(asked: Namespace) -> Run:
    """Measure one after another what was wished for."""
    at, figures, seconds, failed = now(), [], {}, []
    for together in TOGETHER:
        names = [name for name in together if name in asked.names]
        if not names:
            continue
        began = perf_counter()
        found, missing = part(names, asked)
        figures += found
        failed += missing
        seconds[" and ".join(names)] = perf_counter() - began
    return Run(at, asked.size, tuple(figures), seconds, tuple(failed))


def part(names: list[str], asked: Namespace) -> tuple[list[Figure], list[str]]:
    """The figures of measurements that share their servers; the names of those that failed."""
    say(f"--- {', '.join(names)}")
    how = json.dumps({"size": asked.size, "rounds": asked.rounds})
    with tempfile.NamedTemporaryFile("r", suffix=".json") as file:
        command = [sys.executable, "-m", "bench.part", file.name, how, *names]
        done = subprocess.run(command, stdout=subprocess.DEVNULL)  # logs
        if done.returncode:
            return [], names
        found = json.load(file)
        return [read(one) for one in found["figures"]], found["failed"]


if __name__ == "__main__":
    sys.exit(main())
