"""Where a run's time went, by folder."""

from collections import Counter
from collections.abc import Iterable
from typing import Protocol


class Report(Protocol):
    """What pytest tells of one part of a test: its setup, its call or its teardown."""

    nodeid: str
    duration: float


def by_folder(reports: Iterable[Report]) -> str:
    """The seconds that each folder of tests took, the longest first; none for less than one."""
    seconds = Counter[str]()
    for report in reports:
        seconds[folder_of(report.nodeid)] += report.duration
    return ", ".join(f"{name} {time:.0f} s" for name, time in seconds.most_common() if time >= 1)


def folder_of(nodeid: str) -> str:
    """The folder of a test below `tests`; a file that stands there directly is its own."""
    return nodeid.partition("::")[0].removeprefix("tests/").partition("/")[0]
