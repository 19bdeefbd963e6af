"""The worker process, `python -m workers`."""

import asyncio

from app import logs
from workers.process import work


def main() -> None:
    """Work until a signal ends it."""
    logs.configure()
    asyncio.run(work())


if __name__ == "__main__":
    main()
