"""What every page state must stand: axe, a narrow window, valid markup, focus where it belongs."""

import os
from typing import Any

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import expect

from tests.browser.known import Known
from tests.browser.visitor import Visitor
from tests.page_check import check_heading, check_markup, read

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What is in order is looked at all the same, but not written up and sent over.
OPTIONS = {
    "runOnly": {"type": "tag", "values": STANDARDS},
    "resultTypes": ["violations"],
    "reporter": "no-passes",
}
WITHOUT_COLOURS = {"rules": {"color-contrast": {"enabled": False}}}
# GOV.UK's back link stands before the main part, and so outside of every landmark.
ALLOWED = {("region", ".govuk-back-link")}
NARROW = {"width": 320, "height": 800}


class Examination:
    """Examines each page state once in a run, and the colours of words once in each setting."""

    def __init__(self, known: Known) -> None:
        self.known = known

    async def __call__(self, visitor: Visitor) -> None:
        await check_scripts(visitor)
        text = await visitor.page.content()
        state = self.known.place(text, scripted=visitor.scripted)
        if state.exists():
            return
        page = read(text)
        check_markup(page)
        check_heading(page, mistaken=visitor.mistaken)
        settings = self.known.new_settings(page)
        await check_axe(visitor, coloured=bool(settings) or "EVERY_STATE" in os.environ)
        await check_narrow(visitor)
        for found in (state, *settings):
            found.touch()


async def check_scripts(visitor: Visitor) -> None:
    """Scripts run exactly where they may; where they do, mistakes are read out first."""
    enabled = await visitor.page.evaluate("document.body.classList.contains('js-enabled')")
    assert enabled == visitor.scripted
    if visitor.scripted and visitor.mistaken:
        await expect(visitor.page.locator(".govuk-error-summary")).to_be_focused()


async def check_axe(visitor: Visitor, *, coloured: bool) -> None:
    """No fault of accessibility that a program can find; contrast is most of the work."""
    rules = {} if coloured else WITHOUT_COLOURS
    async with visitor.scripts():
        results = await Axe().run(visitor.page, options=OPTIONS | rules)
    faults = [fault for found in results.response["violations"] for fault in faults_of(found)]
    assert not faults, f"{visitor.address}: {faults}"


def faults_of(found: dict[str, Any]) -> list[tuple[str, str]]:
    """The rule and the place of each fault that is not GOV.UK's own."""
    places = [(found["id"], " ".join(map(str, node["target"]))) for node in found["nodes"]]
    return [place for place in places if place not in ALLOWED]


async def check_narrow(visitor: Visitor) -> None:
    """At 320 pixels nothing stands outside of the window."""
    usual = visitor.page.viewport_size
    await visitor.page.set_viewport_size(NARROW)
    width = await visitor.page.evaluate("document.documentElement.scrollWidth")
    await visitor.page.set_viewport_size(usual)
    assert width <= NARROW["width"], f"{visitor.address} is {width} pixels wide"
