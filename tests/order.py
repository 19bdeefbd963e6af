"""The order in which files of tests are given out: what takes longest must not begin last."""

from pathlib import Path

import pytest

# A file that takes minutes, then folders that do; within each, and for the rest, as pytest has it.
FIRST = ("crash/test_campaign_storm.py", "browser", "crash", "ground")
TESTS = Path(__file__).parent


def longest_first(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files and folders before all others; nothing else moves."""
    items.sort(key=lambda item: rank(item.path))


def rank(path: Path) -> int:
    """The place of a file: that of the first name that it has or stands below."""
    places = [place for place, name in enumerate(FIRST) if path.is_relative_to(TESTS / name)]
    return places[0] if places else len(FIRST)
