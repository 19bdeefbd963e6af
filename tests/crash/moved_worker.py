"""`python -m tests.crash.moved_worker SECONDS`: a worker on a machine whose clock is wrong."""

import sys
from datetime import UTC, datetime, timedelta

from app import clock

WRONG = timedelta(seconds=int(sys.argv[1]))


def wrong_now() -> datetime:
    """The time as this machine has it."""
    return datetime.now(UTC) + WRONG


clock.now = wrong_now  # before anything of ours takes it from there

from workers.__main__ import main  # noqa: E402

if __name__ == "__main__":
    main()
