"""How a measurement is wished for."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

SIZE = 1_000_000
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """With how many subscriptions, and in how many rounds."""

    size: int = SIZE
    rounds: int = ROUNDS


def say(text: str) -> None:
    """Tell whoever waits how far it is; the table comes at the end."""
    print(text, file=sys.stderr, flush=True)


async def in_turns(rounds: int, *measured: Callable[[], Any]) -> list[tuple[float, ...]]:
    """Every figure once in each round, so that a busy moment of the machine strikes all of them.

    The rounds of each figure, in the order in which they were given.
    """
    found = [[float(await one()) for one in measured] for _ in range(rounds)]
    return [tuple(column) for column in zip(*found, strict=True)]
