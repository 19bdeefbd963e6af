"""Somebody at a browser: what they do, and what they see, in words."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace

from playwright.async_api import CDPSession, ConsoleMessage, Locator, Page, Request, expect

from tests.browser.instance import Instance

Look = Callable[["Visitor"], Awaitable[None]]


@dataclass(eq=False)  # without slots: Playwright keeps what it wraps on the listener itself
class Visitor:
    """A page of a browser with somebody before it; `look` happens at every page state they see."""

    page: Page
    service: Instance
    scripted: bool
    look: Look
    switch: CDPSession
    mistaken: bool = False
    complaints: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=lambda: ["status of 422"])
    sent: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)

    async def arrive(self) -> None:
        """Begin to listen; without scripts, stop the browser from running any."""
        self.page.on("console", self.note)
        self.page.on("pageerror", self.note_crash)
        self.page.on("request", self.note_request)
        await self.let_scripts_run(self.scripted)

    def note(self, message: ConsoleMessage) -> None:
        ours = message.location.get("url", "").startswith(self.service.url)
        known = any(part in message.text for part in self.forgiven)
        if message.type in ("error", "warning") and ours and not known:
            self.complaints.append(message.text)

    def note_crash(self, error: Exception) -> None:
        self.complaints.append(str(error))

    def note_request(self, request: Request) -> None:
        address = request.url.removeprefix(self.service.url)
        if request.method == "POST":
            self.sent.append(address)
        if request.is_navigation_request():
            self.loaded.append(address)

    async def let_scripts_run(self, may: bool) -> None:
        """Playwright's own way to forbid scripts would forbid axe as well."""
        await self.switch.send("Emulation.setScriptExecutionDisabled", {"value": not may})

    @asynccontextmanager
    async def scripts(self) -> AsyncIterator[None]:
        """For a moment the browser can run axe; the page's own scripts have had their chance."""
        await self.let_scripts_run(True)
        yield
        await self.let_scripts_run(self.scripted)

    def forgives(self, *complaints: str) -> None:
        """What the test itself provokes is no fault."""
        self.forgiven.extend(complaints)

    @property
    def address(self) -> str:
        """Where they are, without the service's own address."""
        return self.page.url.removeprefix(self.service.url)

    @property
    def heading(self) -> Locator:
        """The heading of the page."""
        return self.page.locator("h1")

    async def opens(self, address: str) -> None:
        """Type an address of the service."""
        await self.page.goto(self.service.url + address)

    async def opens_window(self, address: str) -> "Visitor":
        """The same person opens an address in a second window."""
        page = await self.page.context.new_page()
        switch = await self.page.context.new_cdp_session(page)
        second = replace(self, page=page, switch=switch, sent=[], loaded=[])
        await second.arrive()
        await second.opens(address)
        return second

    async def loses_the_cookie(self, name: str) -> None:
        """The browser forgets one cookie."""
        await self.page.context.clear_cookies(name=name)

    async def sees(self, heading: str) -> None:
        """The page of this heading comes."""
        await expect(self.heading).to_have_text(heading)
        await self.looks(mistaken=False)

    async def is_told(self, *sentences: str) -> None:
        """The page comes again and says what is wrong, and where."""
        summary = self.page.locator(".govuk-error-summary__list a")
        await expect(summary).to_have_text(list(sentences))
        await self.looks(mistaken=True)

    async def looks(self, *, mistaken: bool) -> None:
        """Take the page in, once it stands."""
        await self.page.wait_for_load_state("load")
        self.mistaken = mistaken
        await self.look(self)

    async def reads(self, *sentences: str) -> None:
        """Each of these stands in the main part of the page."""
        for sentence in sentences:
            await expect(self.page.locator("main")).to_contain_text(sentence)

    async def chooses(self, label: str) -> None:
        """Select a radio or tick a box."""
        await self.page.get_by_label(label, exact=True).check()

    async def types(self, label: str, words: str) -> None:
        """Fill in a box."""
        await self.page.get_by_label(label, exact=True).fill(words)

    async def presses(self, name: str) -> None:
        """Press a button, or a link that looks like one."""
        await self.page.get_by_role("button", name=name, exact=True).click()

    async def follows(self, name: str) -> None:
        """Follow a link."""
        await self.page.get_by_role("link", name=name, exact=True).click()

    async def answers(self, label: str) -> None:
        """Choose and continue."""
        await self.chooses(label)
        await self.presses("Continue")

    async def is_let_in_as(self, subject: str) -> None:
        """Choose somebody to be, at the identity provider."""
        await expect(self.heading).to_have_text("Authorize Client")
        await self.page.locator(f"button[value='{subject}']").click()
