"""What a running instance shows: lines with the name of who said them, and one table."""

import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

COLOURS = {"web": 36, "worker": 35, "dev": 33}
TURN = threading.Lock()


def voice(name: str) -> Callable[[str], None]:
    """A function that prints a line under this name; it survives a closed terminal."""
    label = f"{name:<6} | "
    if sys.stdout.isatty():
        label = f"\x1b[{COLOURS.get(name, 32)}m{label}\x1b[0m"

    def say(line: str) -> None:
        with TURN, suppress(OSError, ValueError):
            print(label + line, flush=True)

    return say


def table(title: str, rows: Sequence[Sequence[str]]) -> str:
    """A title and rows in aligned columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  "
        + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join([title, *lines])
