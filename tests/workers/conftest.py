"""The local Notify, behaving well at the beginning of each test."""

import json

import pytest
from ground.notify import LocalNotify

from app.settings import Settings
from workers.mailers.notify import Notify


class Told(LocalNotify):
    """The local Notify, and what it has met."""

    def emails(self):
        """What it has taken, in order."""
        return json.loads(self.ask("/_emails"))

    def met(self):
        """How many requests met what."""
        return json.loads(self.ask("/_met"))

    def chosen(self, **changes):
        """Settings that lead to it."""
        named = {name.lower(): value for name, value in self.settings().items()}
        return Settings(**{**named, **changes})


@pytest.fixture(scope="session")
def local_notify(folder):
    running = Told(folder / "notify").start()
    yield running
    running.stop()


@pytest.fixture
def notify(local_notify):
    """The local Notify without emails, well behaved."""
    local_notify.behave()
    local_notify.ask("/_forget")
    return local_notify


@pytest.fixture
def mailer(notify):
    """The mailer of GOV.UK Notify, speaking to the local one."""
    return Notify(notify.chosen())
