"""Waits for something of another process to come true; the deadline only ends a failing test."""

import asyncio
import time


async def until(question, sentence, seconds=180):
    """Return once the question is answered with yes."""
    deadline = time.monotonic() + seconds
    while not await question():
        assert time.monotonic() < deadline, sentence
        await asyncio.sleep(0.005)
