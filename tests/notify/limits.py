"""Notify's limits: so many requests in a minute, so many emails in a day."""

from collections import deque
from datetime import UTC, datetime


class Minute:
    """A bucket that holds a third of a minute's requests and fills evenly, as Notify has it now.

    Besides, as it had it before, it lets no more than a minute's requests into any sixty seconds.
    """

    def __init__(self, per_minute):
        self.rate = per_minute / 60
        self.most = per_minute / 3
        self.tokens = self.most
        self.at = None
        self.per_minute = per_minute
        self.seen = deque()

    def allows(self, at):
        """Whether a request at this moment, in seconds, is within both limits; it counts if so."""
        at = at if self.at is None else max(at, self.at)
        if self.at is not None:
            self.tokens = min(self.most, self.tokens + (at - self.at) * self.rate)
        self.at = at
        while self.seen and self.seen[0] <= at - 60:
            self.seen.popleft()
        if self.tokens < 1 or len(self.seen) >= self.per_minute:
            return False
        self.tokens -= 1
        self.seen.append(at)
        return True


class Day:
    """So many emails until midnight in UTC."""

    def __init__(self, per_day):
        self.per_day = per_day
        self.day = None
        self.count = 0

    def allows(self, at):
        """Whether one more is within the limit; it counts if so."""
        day = datetime.fromtimestamp(at, UTC).date()
        if day != self.day:
            self.day, self.count = day, 0
        if self.count >= self.per_day:
            return False
        self.count += 1
        return True
