"""What the command line of `./bin/bench` asks for."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from bench.asked import ROUNDS, SIZE

# What shares servers and data stands together; each has a process of its own, since a process
# reads its settings once.
TOGETHER = (("pages", "visit", "walk"), ("search",), ("admin", "fan_out"), ("mail", "allowance"))
NAMES = tuple(name for names in TOGETHER for name in names)
# Programs of their own without a goal of speed, run only when named; they take their own numbers.
BY_NAME = ("faults", "morning")
STDOUT = "/dev/stdout"


def wishes(words: Sequence[str]) -> Namespace:
    """The names to measure, how, and where to; an unknown name is answered with the known ones."""
    parser = ArgumentParser("bench", description="Measure the service beside its yardsticks.")
    known = ", ".join((*NAMES, *BY_NAME))
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {known}")
    parser.add_argument("--size", type=int, default=SIZE, help="how many subscriptions there are")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often each is measured")
    parser.add_argument("--json", nargs="?", const=STDOUT, metavar="FILE", help="every round")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table into this page")
    if words and words[0] in BY_NAME:
        return Namespace(names=words[:1])
    asked = parser.parse_args(words)
    asked.names = asked.names or list(NAMES)
    if unknown := set(asked.names) - set(NAMES):
        parser.error(f"unknown: {', '.join(sorted(unknown))}. Known: {known}.")
    return asked
