"""Every page and every state of it in Chromium, with and without JavaScript; nothing is left out.

What is examined on the way of another browser test is named here, and the test as well.
`EVERY_STATE=1` looks at all of them in every way, which takes some minutes longer.
"""

import os
from pathlib import Path

import pytest

from app.pages.templates import TEMPLATES
from tests.browser.sitemap.gathering import ROUTES
from tests.browser.sitemap.measures import enlarged, plainly_coloured, still
from tests.browser.sitemap.screen import screen
from tests.page_check import check_heading, check_markup, read

BROWSER_TESTS = Path(__file__).parent.parent
NO_PAGES = {
    "/assets",
    "/dev/people",
    "/health/live",
    "/health/ready",
    "/metrics",
    "/static",
    "/admin/lists/{kind}/imports/{run}/file",
    "/admin/reviews/{review}/providers/{file}",
    "/search/childcare-providers",
    "/search/workplaces",
    "/sign-in",
}
"""Files, redirects, answers to programs."""

ALWAYS_BROKEN = "/email-updates/unsubscribe"
"""A link that lost its end: its page says so."""

SHOWS_ANOTHER = {"/admin/service/preview/{page}", "/admin/late-registrations/{permission}/end-date"}
"""These show the page of another route."""

AN_EMAIL = {"/admin/campaigns/{campaign}/preview/{interest}", "/dev/mailbox/{message}"}
"""A document of its own within a page; `tests/emails` looks at it."""

ROUTES_ELSEWHERE = {
    "/dev/mailbox": "test_email_updates.py",
    "/registration/check-answers": "test_changing.py",
}
TEMPLATES_ELSEWHERE = {
    "admin/lists/decide": "admin/test_lists.py",
    "admin/reviews/": "admin/test_reviews.py",
    "dev/": "test_email_updates.py",
    "journey/": "test_every_question.py",
    "journey/check-answers": "test_changing.py",
    "journey/search": "test_search.py",
    "late/used": "test_registering_late.py",
    "layouts/fragment": "test_swaps.py",
    "layouts/console-fragment": "admin/test_live_filter.py",
}


@pytest.fixture(scope="module")
def shapes(sights):
    """One of each shape."""
    return list({one.shape: one for one in reversed(sights)}.values())


@pytest.fixture(scope="module")
def samples(shapes):
    """As few of them as hold every kind of element that any page is made of; all if wished."""
    if "EVERY_STATE" in os.environ:
        return shapes
    chosen, left = [], set().union(*(one.kinds for one in shapes))
    for one in sorted(shapes, key=lambda one: len(one.kinds), reverse=True):
        if one.kinds & left:
            left -= one.kinds
            chosen.append(one)
    return chosen


async def test_every_page_can_be_used_by_everybody(shapes, samples, browser_program, examination):
    faults = {}
    async with screen(browser_program, examination, scripted=True) as shown:
        for sight in shapes:
            visitor = await shown.show(sight)
            if sight in samples:
                found = [*await enlarged(visitor), *await still(visitor)]
                faults[sight.address] = found + await plainly_coloured(visitor)
    assert {address: found for address, found in faults.items() if found} == {}


async def test_every_part_of_a_page_needs_no_script(samples, browser_program, examination):
    async with screen(browser_program, examination, scripted=False) as shown:
        for sight in samples:
            await shown.show(sight)


def test_every_state_is_valid_labelled_and_titled(sights):
    for sight in {one.text: one for one in sights}.values():
        page = read(sight.text)
        check_markup(page)
        check_heading(page, mistaken=sight.mistaken)


def test_pages_of_different_routes_have_different_titles(sights):
    routes = {}
    for sight in sights:
        usual = sight.status == 200 and not sight.mistaken
        if usual and sight.route not in SHOWS_ANOTHER:
            routes.setdefault(sight.title, set()).add(sight.route)
    assert {title: some for title, some in routes.items() if len(some) > 1} == {}


def test_the_footer_is_the_same_everywhere(sights):
    footers = {
        tuple(
            link.get("href")
            for footer in read(one.text).iter("footer")
            for link in footer.iter("a")
        )
        for one in sights
        if not one.route.startswith("/admin")
    }
    assert len(footers) == 1


def test_every_route_is_examined(sights):
    seen = {one.route for one in sights if one.status == 200}
    known = {*seen, *NO_PAGES, *AN_EMAIL, *ROUTES_ELSEWHERE, ALWAYS_BROKEN}
    pages = {route for route in ROUTES if not route.endswith(".csv")}
    assert pages - known == set()


def test_every_template_is_examined(sights, drawn):
    elsewhere = tuple(TEMPLATES_ELSEWHERE)
    left = {name for name in TEMPLATES.list_templates() if not name.startswith(elsewhere)}
    assert {name for name in left - drawn if not name.startswith("emails/")} == set()


@pytest.mark.parametrize(
    "file", sorted({*ROUTES_ELSEWHERE.values(), *TEMPLATES_ELSEWHERE.values()})
)
def test_what_examines_the_rest_is_there(file):
    assert "async def test_" in (BROWSER_TESTS / file).read_text()
