"""Dead ends, small pages and problems: every one of them is examined as well."""

import pytest

from tests.browser.path import START, begin
from tests.browser.store import SENCO_ANSWERS, Store
from tests.browser.visitor import Visitor

SMALL = ("/help", "/privacy", "/cookies", "/accessibility")
DEAD_ENDS = (
    ("course_start", "no", "cannot-register-yet"),
    ("provider_check", "no", "choose-an-npq-and-provider"),
    ("workplace", "school:980001", "workplace-not-in-england"),
)
OUTCOMES = (
    ("npq-headship", "You’re eligible for scholarship funding for"),
    ("npq-leading-literacy", "You’re not eligible for scholarship funding for"),
)


@pytest.mark.parametrize("address", SMALL)
async def test_a_small_page_is_open_to_everybody(teacher: Visitor, address: str):
    await teacher.opens("/")
    await teacher.sees(START)
    link = teacher.page.locator("footer").get_by_role("link", name=address[1:].capitalize())
    await link.click()
    await teacher.page.wait_for_url(f"**{address}")
    await teacher.looks(mistaken=False)


async def test_a_dead_end_says_what_to_do(teacher: Visitor, store: Store):
    await begin(teacher)
    for key, value, slug in DEAD_ENDS:
        await store.has_answered("teacher", SENCO_ANSWERS | {key: value})
        await teacher.opens(f"/registration/{slug}")
        assert teacher.address == f"/registration/{slug}"
        await teacher.looks(mistaken=False)


async def test_the_funding_page_gives_the_outcome_in_words(teacher: Visitor, store: Store):
    await begin(teacher)
    for course, sentence in OUTCOMES:
        await store.has_answered("teacher", SENCO_ANSWERS | {"course": course})
        await teacher.opens("/registration/funding")
        await teacher.sees("Funding")
        await teacher.reads(sentence)


async def test_somebody_who_pays_says_how(teacher: Visitor, store: Store):
    await begin(teacher)
    await store.has_answered("teacher", SENCO_ANSWERS | {"course": "npq-leading-literacy"})
    await teacher.opens("/registration/funding")
    await teacher.presses("Continue")
    await teacher.sees("How will you pay for your course?")
    await teacher.presses("Continue")
    await teacher.is_told("Select how you will pay for your course")
    await teacher.answers("Another way")
    await teacher.sees("Select your provider")


async def test_an_unknown_address_says_so(teacher: Visitor):
    teacher.forgives("status of 404")
    await teacher.opens("/registration/no-such-question")
    await teacher.sees("Page not found")
