"""Waits for a condition with a deadline; the only sleep of the ground."""

import time
from collections.abc import Callable


class NotReady(Exception):
    """What was waited for did not come; the sentence says what."""


def wait_until(condition: Callable[[], bool], sentence: str, seconds: float = 60.0) -> None:
    """Return as soon as the condition holds; raise NotReady with the sentence at the deadline."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise NotReady(sentence)
        time.sleep(0.02)
