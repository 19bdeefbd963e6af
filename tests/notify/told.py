"""The local Notify as tests use it: told how to behave, asked what it has met."""

import json
from collections import Counter

from ground.notify import LocalNotify

from app.settings import Settings


class Told(LocalNotify):
    """A running one; `fresh` makes it forget."""

    def fresh(self):
        """Well behaved and without emails."""
        self.behave()
        self.ask("/_forget")
        return self

    def emails(self):
        """What it has taken, in order."""
        return json.loads(self.ask("/_emails"))

    def copies(self):
        """How often it has taken each reference."""
        return Counter(email["reference"] for email in self.emails())

    def met(self):
        """How many requests met what."""
        return json.loads(self.ask("/_met"))

    def chosen(self, **changes):
        """Settings that lead to it."""
        named = {name.lower(): value for name, value in self.settings().items()}
        return Settings(**{**named, **changes})
