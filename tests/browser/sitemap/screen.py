"""Shows a page to Chromium as if a server had sent it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urlsplit

from playwright.async_api import Browser, Route

from components.assets import found
from tests.browser.chromium import visitor
from tests.browser.instance import Instance
from tests.browser.sitemap.sight import Sight
from tests.browser.visitor import Look, Visitor

NOWHERE = Instance("http://localhost:8000", "", "", "", 8000)


class Screen:
    """A page of a browser that gets what it is shown, our own files, and nothing else."""

    def __init__(self, visitor: Visitor) -> None:
        self.visitor = visitor
        self.text = ""
        self.headers = {"content-type": "text/html; charset=utf-8"}

    async def show(self, sight: Sight) -> Visitor:
        """Have Chromium draw a page state, and look at it."""
        self.text = sight.text
        self.headers["content-security-policy"] = sight.policy
        await self.visitor.opens(sight.address)
        await self.visitor.looks(mistaken=sight.mistaken)
        return self.visitor

    async def answer(self, route: Route) -> None:
        """The page, a file of ours, or nothing."""
        request = route.request
        file = found(urlsplit(request.url).path)
        if file is not None:
            await route.fulfill(body=file.body, content_type=file.media_type)
        elif request.is_navigation_request() and request.frame.parent_frame is None:
            await route.fulfill(body=self.text, headers=self.headers)
        else:
            await route.fulfill(status=204)


@asynccontextmanager
async def screen(browser: Browser, look: Look, *, scripted: bool) -> AsyncIterator[Screen]:
    """A browser with and without scripts, until the block ends."""
    async with visitor(browser, NOWHERE, look, scripted=scripted) as somebody:
        shown = Screen(somebody)
        await somebody.page.context.route("**/*", shown.answer)
        yield shown
        assert not somebody.complaints, somebody.complaints
