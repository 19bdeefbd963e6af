"""A line on the error stream that says how far a long command has come."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import click

from app.services.importing.reading import Progress

Result = TypeVar("Result")

PATIENCE = 2.0  # seconds in which nobody wonders


async def watched(job: Callable[[Progress], Awaitable[Result]], every: float = PATIENCE) -> Result:
    """The result of a job; while it runs, every two seconds how many rows it has read."""
    rows = 0

    async def count(read: int) -> None:
        nonlocal rows
        rows = read

    async def say() -> None:
        while True:
            await asyncio.sleep(every)
            click.echo(f"{rows:,} rows read …", err=True)

    saying = asyncio.create_task(say())
    try:
        return await job(count)
    finally:
        saying.cancel()
