"""What is left of a run: a table on the screen, JSON, and the last run in `docs/speed.md`."""

import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bench.figure import Figure, Goal, missed
from bench.table import table

BEGIN, END = "<!-- last run -->", "<!-- end of the last run -->"


@dataclass(frozen=True, slots=True)
class Run:
    """One run: when it began, with how many rows, what it found, how long each part took."""

    at: datetime
    size: int
    figures: tuple[Figure, ...]
    seconds: Mapping[str, float]
    failed: tuple[str, ...] = ()

    @property
    def summary(self) -> str:
        """How the run went, in a sentence or two."""
        judged = [figure for figure in self.figures if figure.goal]
        short = missed(judged)
        said = f"{len(judged) - len(short)} of {len(judged)} goals met."
        if short:
            said += f" Missed: {'; '.join(short)}."
        if self.failed:
            said += f" Not measured, since it failed: {', '.join(self.failed)}."
        return said

    @property
    def circumstances(self) -> str:
        """When, where and how long."""
        machine = f"{os.cpu_count()} cores, Python {platform.python_version()}"
        took = ", ".join(f"{name} {seconds:.0f} s" for name, seconds in self.seconds.items())
        whole = sum(self.seconds.values()) / 60
        day = f"{self.at.day} {self.at:%B %Y}"
        return f"{day}, {self.size:,} subscriptions, {machine}; {whole:.1f} minutes: {took}."


def as_text(run: Run) -> str:
    """The run for a person."""
    return f"{table(run.figures)}\n\n{run.summary}\n{run.circumstances}"


def as_json(run: Run) -> str:
    """The run for a program: every round of every figure."""
    about = {
        "at": run.at.isoformat(),
        "size": run.size,
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "seconds": dict(run.seconds),
        "failed": run.failed,
    }
    return json.dumps({**about, "figures": [told(one) for one in run.figures]}, indent=1)


def told(figure: Figure) -> dict[str, object]:
    """A figure with its verdict."""
    ratio = median(figure.ratios) if figure.beside else None
    found = {"median": figure.middle, "ratio": ratio, "verdict": figure.verdict or None}
    return {**asdict(figure), **found}


def read(said: dict) -> Figure:
    """The figure that `told` told."""
    goal = Goal(**said["goal"]) if said["goal"] else None
    rounds = {name: tuple(said[name]) for name in ("measured", "beside")}
    return Figure(said["name"], said["unit"], yardstick=said["yardstick"], goal=goal, **rounds)


def write(run: Run, page: Path) -> None:
    """Put the run between the two markers of a page, in place of the one before."""
    head, _, rest = page.read_text().partition(BEGIN)
    _, marker, tail = rest.partition(END)
    if not marker:
        raise ValueError(f"{page} has no place for the last run: {BEGIN} … {END}")
    shown = f"{run.circumstances}\n\n{table(run.figures)}\n\n{run.summary}"
    page.write_text(f"{head}{BEGIN}\n{shown}\n{END}{tail}")


def now() -> datetime:
    """The moment a run begins."""
    return datetime.now(UTC)
