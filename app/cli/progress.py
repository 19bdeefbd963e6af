"""A line on the error stream that says how far a long command has come."""

import time

import click

PATIENCE = 2.0  # seconds in which nobody wonders


class ProgressLine:
    """Says how many rows were read, every two seconds, for commands that take longer than that."""

    def __init__(self) -> None:
        self._said_at = time.monotonic()

    async def rows_read(self, rows: int) -> None:
        """Say it, if it was last said long enough ago."""
        present = time.monotonic()
        if present - self._said_at >= PATIENCE:
            self._said_at = present
            click.echo(f"{rows:,} rows read …", err=True)
