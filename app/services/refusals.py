"""Refusals that every form of the console shares."""

from datetime import datetime


class Stale(Exception):
    """Somebody else changed the thing after the form was drawn; nothing was stored."""

    def __init__(self, by: str, at: datetime) -> None:
        super().__init__(by)
        self.by = by
        self.at = at
