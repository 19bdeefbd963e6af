"""The worker process, `python -m workers`."""

import asyncio
import sys

from app import logs
from models.starting import CannotStart
from workers.process import work


def main() -> None:
    """Work until a signal ends it; a worker that cannot start says why in one line."""
    logs.configure()
    try:
        asyncio.run(work())
    except CannotStart as reason:
        logs.log.error("cannot start", why=str(reason))
        sys.exit(1)


if __name__ == "__main__":
    main()
