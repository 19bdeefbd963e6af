"""Processor time by part of the service, as Linux counts it."""

import os
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

from bench.morning.ground import Ground

TICKS = os.sysconf("SC_CLK_TCK")


class Usage:
    """What each part has used since this was made, as shares of one processor."""

    def __init__(self, ground: Ground) -> None:
        self.sessions = sessions_of(ground)
        self.began = perf_counter()
        self.before = self.seconds()

    def seconds(self) -> dict[str, float]:
        """Processor seconds by part: each was started in a session of its own."""
        used = dict.fromkeys(self.sessions.values(), 0.0)
        for process in Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it has ended meanwhile
                continue
            # PostgreSQL's processes each begin a session of their own, so their parent tells.
            if part := self.sessions.get(int(words[3])) or self.sessions.get(int(words[1])):
                used[part] += sum(map(int, words[11:13])) / TICKS
        times = os.times()
        return {**used, "this crowd": times.user + times.system}

    def shares(self) -> Mapping[str, float]:
        """How much of one processor each part has used."""
        took = perf_counter() - self.began
        return {name: (used - self.before[name]) / took for name, used in self.seconds().items()}


def sessions_of(ground: Ground) -> dict[int, str]:
    """The part of the service by the number of its session."""
    assert ground.worker is not None
    assert ground.postgres.process is not None
    web = {process.pid: f"web {n}" for n, process in enumerate(ground.web.values(), 1)}
    return {
        **web,
        ground.worker.pid: "worker",
        ground.postgres.process.pid: "PostgreSQL",
        ground.redis.process.pid: "Redis",
        ground.notify.process.pid: "local Notify",
        ground.provider.pid: "identity stand-in",
    }
