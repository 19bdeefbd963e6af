"""Invented inputs are tried without a time limit each: a slow machine is not a mistake."""

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

WALKS = pytest.StashKey[int]()


def pytest_terminal_summary(terminalreporter, config):
    """Say how many walks of the journey were tried."""
    if WALKS in config.stash:
        terminalreporter.write_line(f"{config.stash[WALKS]} walks of the journey were tried")
