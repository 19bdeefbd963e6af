"""The search as a page and as a fragment: the same answer, whatever bytes the address holds."""

import re
from urllib.parse import quote

import pytest
import time_machine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests import stage
from tests.http.drafts import keep
from tests.http.stories import MAY, NOVEMBER
from tests.http.test_mistakes import before
from tests.search.invented import put, workplaces

PAGE, FRAGMENT = "/registration/workplace", "/search/workplaces"
HTMX = {"HX-Request": "true"}
PARTS = re.compile(
    r'id="search-status"[^>]*>(?P<told>[^<]*)<|class="govuk-radios__input"[^>]*value="([^"]*)"'
)
BYTES = [
    "%00",
    "%ff%fe",
    "%ED%A0%80",  # half of a surrogate pair
    "%F0%9F%99%82",
    "%",
    "%zz",
    "otterford%20%ED%B0%80",
    "otterford&q=hazelmoor",
    "a" * 8_000,
    "+" * 64,
]
unhurried = settings(
    deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@pytest.fixture
async def searching(browser):
    """A browser at the search box, among the invented workplaces."""
    with time_machine.travel(MAY, tick=False):
        await stage.open_service(NOVEMBER)
        await put(workplaces())
        user = await stage.person()
        await keep(user, before("workplace"))
        await stage.sign_in(browser, user)
        yield browser


async def both_ways(browser, query: str) -> tuple[list, list]:
    """What page and fragment show for the bytes of a query."""
    page = await browser.get(f"{PAGE}?q={query}")
    fragment = await browser.get(f"{FRAGMENT}?q={query}", headers=HTMX)
    assert (page.status_code, fragment.status_code) == (200, 200)
    return PARTS.findall(page.text), PARTS.findall(fragment.text)


@pytest.mark.parametrize(
    "query",
    [
        *("otterford", "st+aldrics", "St.+Aldric’s", "ls31+4cm", "thornbry+rise", "zzz", "a", ""),
        *("10980002", "ls", "mill lane", "all saints"),
    ],
)
async def test_page_and_fragment_show_the_same_results(searching, query):
    page, fragment = await both_ways(searching, query)
    assert page == fragment != []


@pytest.mark.parametrize("query", BYTES)
async def test_any_bytes_in_the_address_are_answered_both_ways(searching, query):
    page, fragment = await both_ways(searching, query)
    assert page == fragment != []


@unhurried
@given(st.one_of(st.binary(max_size=70), st.text(max_size=70).map(str.encode)))
async def test_no_query_of_any_bytes_fails(searching, typed):
    page, fragment = await both_ways(searching, quote(typed))
    assert page == fragment != []


async def test_an_empty_box_is_too_short_a_search(searching):
    assert (await both_ways(searching, ""))[0] == [("Enter at least 2 characters", "")]


async def test_results_stand_in_the_order_that_was_found(searching):
    _, fragment = await both_ways(searching, "thornbury")
    assert [value for _, value in fragment] == [
        "",
        "school:700011",
        "school:700012",
        "school:700010",
        "none_of_these",
    ]
