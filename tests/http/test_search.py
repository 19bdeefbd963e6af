"""The search for a workplace over HTTP: whatever is typed, whoever asks, both ways alike."""

import pytest

from models.engine import DB
from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import keep
from tests.http.test_mistakes import before
from tests.page_check import read, with_class, words

HERE = "/registration/workplace"
FRAGMENT = "/search/workplaces"
CHILDCARE = "/search/childcare-providers"
HTMX = {"HX-Request": "true"}
NOTHING = (
    "No workplace matches “{q}”. Check the spelling, or try the postcode"
    " or the reference number (URN)."
)
WEIRD = (
    "%%",
    "__",
    "' OR 1=1 --",
    "\\",
    "a\x00b",
    "🙂🙂",
    "& | !",
    "<b>",
    "x:*",
    "()",
    "''",
    "\ufeff--",
)


@pytest.fixture
async def searching(plain, user) -> Applicant:
    """At the search box."""
    await keep(user, before("workplace"))
    return await plain.open(HERE)


async def fragment(applicant, query: str, address: str = FRAGMENT):
    """What htmx is answered for these words."""
    return await applicant.browser.get(address, params={"q": query}, headers=HTMX)


def status_of(text: str) -> str:
    """The words of the status line."""
    (line,) = [e for e in read(text).iter() if e.get("id") == "search-status"]
    return words(line)


@pytest.mark.parametrize(
    "query", ["hillside", "HILLSIDE manchester", "mill lane", "100000", "hill"]
)
async def test_a_workplace_is_found_by_any_of_its_words(searching, query):
    await searching.search(query)
    assert status_of(searching.response.text) == "1 result"
    assert searching.form().options("workplace") == ["school:100000", "none_of_these"]
    assert "1 Mill Lane, Manchester, URN 100000" in searching.text


@pytest.mark.parametrize(
    "query", ["hillside", "nothing of the kind", "h", "", " ", *WEIRD, "é" * 3]
)
async def test_page_and_fragment_show_the_same_results(searching, query):
    await searching.search(query)
    answer = await fragment(searching, query)
    for name in ("search-results", "search-status"):
        (whole,) = [e for e in searching.page.iter() if e.get("id") == name]
        (part,) = [e for e in read(answer.text).iter() if e.get("id") == name]
        assert words(whole) == words(part)


@pytest.mark.parametrize("query", WEIRD)
async def test_signs_mean_nothing_but_themselves(searching, query):
    answer = await fragment(searching, query)
    assert answer.status_code == 200
    assert "Hillside" not in answer.text
    await searching.search(query)
    assert searching.response.status_code == 200


async def test_what_is_not_found_is_told_in_the_words_that_were_typed(searching):
    answer = await fragment(searching, "Zzyzx <School>")
    assert status_of(answer.text) == NOTHING.format(q="Zzyzx <School>")
    assert "none_of_these" not in answer.text


async def test_too_little_is_told_so(searching):
    assert status_of((await fragment(searching, "h")).text) == "Enter at least 2 characters"


async def test_a_query_of_ten_kilobytes_is_cut_to_64_characters(searching):
    answer = await fragment(searching, "hillside " + "x" * 10_000)
    assert status_of(answer.text) == NOTHING.format(q=("hillside " + "x" * 100)[:64])


@pytest.mark.parametrize(("many", "told"), [(21, "21"), (200, "200"), (201, "more than 200")])
async def test_twenty_are_shown_and_the_rest_is_counted_up_to_200(searching, many, told):
    for number in range(many):
        await stage.school(f"{200_000 + number}", f"Beacon School {number:03}")
    answer = await fragment(searching, "beacon")
    said = f"Showing 20 of {told} results. Keep typing to narrow them down."
    assert status_of(answer.text) == said
    assert len(with_class(read(answer.text), "govuk-radios__input")) == 21


async def test_what_cannot_be_chosen_or_is_no_workplace_is_not_found(searching):
    await stage.school("100009", "Hillside Closed", choosable=False)
    await stage.workplace("childcare_provider", "EY456789", "Hillside Nursery")
    await stage.workplace("local_authority", "10005549", "Hillside Borough")
    answer = await fragment(searching, "hillside")
    assert status_of(answer.text) == "2 results"
    assert "UKPRN 10005549" in answer.text


async def test_a_childcare_provider_without_a_name_is_found_by_number_and_shown_by_kind(searching):
    columns = {
        "address_1": None,
        "town": None,
        "provider_type": "Childminder",
        "authority": "Leeds",
    }
    await stage.workplace("childcare_provider", "EY456789", None, **columns)
    answer = await fragment(searching, "ey456789", CHILDCARE)
    assert status_of(answer.text) == "1 result"
    assert "Childminder, Leeds" in answer.text


@pytest.mark.parametrize("address", [FRAGMENT, CHILDCARE])
async def test_nobody_searches_without_being_signed_in(another_browser, address):
    answer = await another_browser.get(f"{address}?q=hillside", headers=HTMX)
    assert (answer.status_code, "Hillside" in answer.text) == (403, False)
    assert words(read(answer.text)) == ""


async def test_nobody_searches_who_may_not_register(searching):
    await stage.close_service()
    answer = await fragment(searching, "hillside")
    assert (answer.status_code, words(read(answer.text))) == (403, "")


@pytest.mark.parametrize(
    ("address", "slug"), [(FRAGMENT, "workplace"), (CHILDCARE, "childcare-provider")]
)
async def test_without_htmx_a_search_is_the_page_with_the_same_words(searching, address, slug):
    answer = await searching.browser.get(f"{address}?q=hill+side&changing=1")
    place = f"/registration/{slug}?changing=1&q=hill+side"
    assert (answer.status_code, answer.headers["location"]) == (303, place)


async def test_results_keep_that_they_were_asked_for_by_a_change_link(searching):
    answer = await searching.browser.get(f"{FRAGMENT}?changing=1&q=hillside", headers=HTMX)
    assert 'action="/registration/workplace?changing=1&amp;q=hillside"' in answer.text


async def test_a_chosen_workplace_stands_as_the_one_selected_radio(searching):
    await searching.search("hillside")
    await searching.send({"workplace": "school:100000"})
    await searching.follow("Back")
    assert searching.form().values()["workplace"] == "school:100000"
    await searching.send()
    assert searching.slug == "course"


async def test_a_new_search_after_a_choice_stores_nothing_until_continue(searching):
    await stage.school("100002", "Riverbank Academy")
    await searching.search("hillside")
    await searching.send({"workplace": "school:100000"})
    await searching.open(f"{HERE}?q=riverbank")
    assert "workplace" not in searching.form().values()
    assert "100000" in (await DB.row("SELECT answers FROM draft"))["answers"]
