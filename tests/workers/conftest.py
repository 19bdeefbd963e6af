"""The local Notify, behaving well at the beginning of each test."""

import pytest

from tests.notify.told import Told
from workers.mailers.notify import Notify


@pytest.fixture(scope="session")
def local_notify(folder):
    running = Told(folder / "notify").start()
    yield running
    running.stop()


@pytest.fixture
def notify(local_notify):
    """The local Notify without emails, well behaved."""
    return local_notify.fresh()


@pytest.fixture
def mailer(notify):
    """The mailer of GOV.UK Notify, speaking to the local one."""
    return Notify(notify.chosen())
