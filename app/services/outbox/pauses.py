"""How long an email waits after an attempt that failed."""

import random
from datetime import timedelta

FIRST_PAUSE = timedelta(seconds=15)
LONGEST_PAUSE = timedelta(hours=6)
ASK_AFTER = timedelta(seconds=60)
"""How long a provider that never answered has to note an email before it is asked about it.

One that is so slow may note it after we stopped listening; asked too soon it would not know it.
"""
ATTEMPTS = 22
"""With pauses that double up to the longest one, the last attempt comes within 72 hours."""


def pause_after(attempt: int) -> timedelta | None:
    """How long to wait after a failed attempt, never the same twice; None after the last."""
    if attempt >= ATTEMPTS:
        return None
    pause = min(FIRST_PAUSE * float(2 ** (attempt - 1)), LONGEST_PAUSE)
    return pause * random.uniform(0.8, 1.0)  # noqa: S311 spreads load, keeps no secret
