"""Chromium, sealed: it speaks to this machine and to nobody else."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from ground.chromium import installed
from playwright.async_api import Browser, async_playwright, expect

from tests.browser.instance import Instance
from tests.browser.visitor import Look, Visitor

SEALED = (
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-quic",
    "--disable-sync",
    "--disable-gpu",
    "--in-process-gpu",
    "--no-first-run",
)
WINDOW = {"width": 1280, "height": 900}
PATIENCE = 60_000  # milliseconds, which only a test that fails waits for

expect.set_options(timeout=PATIENCE)


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser, until the block ends."""
    path = installed()
    assert path, "The browser tests need Chromium: install it, or set CHROMIUM to its path."
    unboxed = ("--no-sandbox",) if os.geteuid() == 0 else ()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=[*SEALED, *unboxed])
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def visitor(
    browser: Browser, service: Instance, look: Look, *, scripted: bool
) -> AsyncIterator[Visitor]:
    """Somebody with a browser that remembers nothing yet."""
    context = await browser.new_context(viewport=WINDOW)
    context.set_default_timeout(PATIENCE)
    try:
        page = await context.new_page()
        switch = await context.new_cdp_session(page)
        somebody = Visitor(page, service, scripted, look, switch)
        await somebody.arrive()
        yield somebody
    finally:
        await context.close()
