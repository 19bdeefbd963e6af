"""The email subscription list as super admins see it, with and without JavaScript."""

import pytest

from tests.admin.listing.subscribers import ended, many, named, undeliverable
from tests.http.applicant import Applicant
from tests.page_check import with_class, words

ADDRESS = "/admin/email-subscriptions"


@pytest.fixture(params=[False, True], ids=["plain", "htmx"])
def somebody(request, super_browser) -> Applicant:
    """A super admin, once without JavaScript and once with htmx."""
    return Applicant(super_browser, htmx=request.param)


def first_cells(page: Applicant) -> list[str]:
    """The headings of the rows shown."""
    return [words(cell) for cell in page.page.iter("th") if cell.get("scope") == "row"]


def showing(page: Applicant) -> str:
    """Which rows are shown, in words."""
    (found,) = [words(p) for p in page.page.iter("p") if p.get("data-told")]
    return found


async def test_it_is_as_pictured(somebody):
    await many(3)
    page = await somebody.open(ADDRESS)
    assert page.heading == "Email subscription list"
    assert "Users who've requested emails about registration reopening (3)" in page.text
    heads = [words(th) for th in page.page.iter("th") if th.get("scope") == "col"]
    assert heads == ["Email address", "Interested in SENCO?", "Subscribed", "Unsubscribe"]
    assert first_cells(page)[0] == "person0003@example.com"
    main = next(page.page.iter("main"))
    buttons = [words(button) for button in main.iter("button")]
    assert buttons == ["Export all with SENCO interest", "Export all", "Apply filters"]


async def test_pages_hold_every_row_once_in_both_directions(somebody):
    await many(60)
    page = await somebody.open(ADDRESS)
    assert showing(page) == "Showing 1 to 25 of 60 subscriptions"
    shown = first_cells(page)
    for words_shown in ("26 to 50", "51 to 60"):
        await page.follow("Next page")
        assert showing(page) == f"Showing {words_shown} of 60 subscriptions"
        shown += first_cells(page)
    assert shown == [f"person{n:04}@example.com" for n in range(60, 0, -1)]
    await page.follow("Previous page")
    assert showing(page) == "Showing 26 to 50 of 60 subscriptions"
    await page.follow("First page")
    assert showing(page) == "Showing 1 to 25 of 60 subscriptions"
    await page.follow("Last page")
    assert showing(page) == "Showing 51 to 60 of 60 subscriptions"


async def test_headings_sort_and_say_so(somebody):
    await many(30)
    page = await somebody.open(ADDRESS)
    await page.follow("Email address")
    assert first_cells(page)[0] == "person0001@example.com"
    ways = {words(th): th.get("aria-sort") for th in page.page.iter("th") if th.get("aria-sort")}
    assert ways == {"Email address": "ascending", "Subscribed": "none"}
    await page.follow("Email address")
    assert first_cells(page)[0] == "person0030@example.com"
    await page.follow("Next page")
    assert showing(page) == "Showing 26 to 30 of 30 subscriptions"


async def test_filters_narrow_the_list_and_its_number(somebody):
    await many(30)
    await ended("person0001@example.com")
    await undeliverable("person0002@example.com")
    for query, number in {
        "": 29,
        "?interest=senco": 10,
        "?interest=other": 19,
        "?show=unsubscribed": 1,
        "?show=undeliverable": 1,
        "?interest=zzz&show=%00&size=7&sort=id&place=%ff&page=3": 29,
        "?q=person001": 10,
        "?q=EXAMPLE+0012": 1,
    }.items():
        page = await somebody.open(f"{ADDRESS}{query}")
        assert f"of {number} subscription" in showing(page), query
        assert f"reopening ({number})" in page.text


async def test_nothing_found_says_so_and_clears(somebody):
    await many(1)
    page = await somebody.open(f"{ADDRESS}?q=nobody")
    assert "No subscriptions match these filters." in page.text
    await page.follow("Clear filters", 1)
    assert showing(page) == "Showing 1 to 1 of 1 subscription"


async def test_nobody_at_all_says_what_will_be_here(somebody):
    page = await somebody.open(ADDRESS)
    assert "Nobody has requested email updates yet." in page.text
    assert "reopening (0)" in page.text


async def test_odd_addresses_are_shown_as_they_are(somebody):
    odd = '<b>"o\'neill"</b>,%_\\=cmd()@example.com'
    await named(odd, "Ünï")
    for query in ("", "?q=%25_", "?q=%22O%27NEILL", "?q=%5C%3D"):
        page = await somebody.open(f"{ADDRESS}{query}")
        assert first_cells(page) == [odd]
    assert not with_class(page.page, "govuk-table")[0].findall(".//b")


async def test_unsubscribing_asks_then_tells(somebody):
    await many(2)
    page = await somebody.open(ADDRESS)
    await page.follow("Unsubscribe person0002@example.com")
    question = "Do you want to unsubscribe person0002@example.com from email updates?"
    assert page.heading == question
    await page.send()
    assert "person0002@example.com will get no more email updates." in page.text
    assert first_cells(page) == ["person0001@example.com"]
    page = await somebody.open(f"{ADDRESS}?show=unsubscribed")
    assert "by Sam Super" in page.text


async def test_unsubscribing_twice_is_told_calmly(somebody):
    await many(1)
    page = await somebody.open(ADDRESS)
    await page.follow("Unsubscribe person0001@example.com")
    form = page.form()
    await page.send()
    await page.post(form, list(form.values().items()))
    assert "person0001@example.com had already unsubscribed." in page.text


@pytest.mark.parametrize(
    "query",
    ["q=%00", "q=" + "%25" * 10_240, "q=%ed%a0%80", "q=a&q=b&q[]=c", "place=%00", "q=%e2%80%ae"]
    + [f"place={place}" for place in ("last", "W10", "%20", "9" * 9_000)]
    + ["size=-1", "size=1e9", "sort=--email", "sort=email;DROP", "show[]=x", "%ff=%ff", "&&==&"],
    ids=range(17),
)
async def test_whatever_stands_in_the_address_is_never_an_error(super_browser, query):
    await many(1)
    answer = await super_browser.get(f"{ADDRESS}?{query}")
    assert answer.status_code == 200
