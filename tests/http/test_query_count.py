"""What a request may cost: one Redis read and one arrival query, and what its work adds."""

import pytest

from components.assets import asset
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.meter import Meter, metered
from tests.http.stories import SENCO, fields_of
from tests.http.test_mistakes import before

HTMX = {"HX-Request": "true"}
QUESTIONS = [slug for slug, _ in SENCO]
LOOKS_UP = {"workplace": 1, "course": 1}
"""What the answer to a question looks up: the posted record, or the providers of a course."""


@pytest.fixture
async def meter(plain, redis_url):
    async with metered(redis_url) as meter:
        await plain.open("/")
        yield meter


async def cost(meter: Meter, asking) -> tuple[int, dict[str, int]]:
    """The statements and commands that a request takes."""
    await meter.reset()
    await asking
    return len(await meter.told()), await meter.commands()


@pytest.mark.parametrize("slug", QUESTIONS)
@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["plain", "htmx"])
async def test_a_question_page_costs_one_session_read_and_one_query(
    plain, user, meter, slug, headers
):
    await keep(user, SENCO_ANSWERS)
    asking = plain.browser.get(f"/registration/{slug}", headers=headers)
    assert await cost(meter, asking) == (1, {"hgetall": 1})


@pytest.mark.parametrize("slug", QUESTIONS)
async def test_an_answer_adds_its_look_up_and_one_compare_and_set(plain, user, meter, slug):
    await keep(user, before(slug))
    form = (await plain.open(f"/registration/{slug}?q=hillside")).form()
    sent = dict(form.filled(fields_of(slug, dict(SENCO)[slug])))
    asking = plain.browser.post(form.action, data=sent)
    assert await cost(meter, asking) == (2 + LOOKS_UP.get(slug, 0), {"hgetall": 1})


@pytest.mark.parametrize("slug", QUESTIONS)
async def test_to_htmx_the_next_page_costs_nothing_more(plain, user, meter, slug):
    await keep(
        user, {key: SENCO_ANSWERS[key] for key in before(slug) if key != "share_information"}
    )
    form = (await plain.open(f"/registration/{slug}?q=hillside")).form()
    sent = dict(form.filled(fields_of(slug, dict(SENCO)[slug])))
    asking = plain.browser.post(form.action, data=sent, headers=HTMX)
    at_the_end = 1 if slug == "share-information" else 0
    expected = 2 + LOOKS_UP.get(slug, 0) + at_the_end
    assert await cost(meter, asking) == (expected, {"hgetall": 1})


async def test_a_mistake_stores_and_costs_nothing_more_than_the_page(plain, user, meter):
    await keep(user, before("course"))
    form = (await plain.open("/registration/course")).form()
    asking = plain.browser.post(form.action, data=form.values())
    assert await cost(meter, asking) == (1, {"hgetall": 1})


async def test_a_search_adds_one_statement(plain, user, meter):
    await keep(user, before("workplace"))
    asking = plain.browser.get("/registration/workplace?q=hillside")
    assert await cost(meter, asking) == (2, {"hgetall": 1})


async def test_a_search_while_typing_is_counted_by_one_command_more(plain, user, meter):
    await keep(user, before("workplace"))
    await plain.browser.get("/search/workplaces?q=hill", headers=HTMX)  # Redis learns the script
    asking = plain.browser.get("/search/workplaces?q=hillside", headers=HTMX)
    statements, commands = await cost(meter, asking)
    assert (statements, commands["hgetall"], commands["evalsha"]) == (2, 1, 1)


@pytest.mark.parametrize(
    "address",
    [
        "/registration/check-answers",
        "/account",
        "/account/registrations/{id}",
        "/account/registrations/{id}/change",
    ],
)
async def test_other_pages_of_a_person_add_at_most_one_statement(plain, user, meter, address):
    await keep(user, SENCO_ANSWERS)
    made = await register(user)
    asking = plain.browser.get(address.format(id=made))
    assert await cost(meter, asking) == (2, {"hgetall": 1})


@pytest.mark.parametrize("registrations", [2, 20])
async def test_an_account_costs_the_same_however_much_is_on_it(plain, user, meter, registrations):
    for _ in range(registrations):
        await register(user)
    assert await cost(meter, plain.browser.get("/account")) == (2, {"hgetall": 1})


@pytest.mark.parametrize("address", ["/", "/registration/course", "/account", "/help"])
async def test_a_person_who_only_looks_costs_one_query_and_no_session(
    another_browser, meter, address
):
    assert await cost(meter, another_browser.get(address)) == (1, {})


@pytest.mark.parametrize("address", ["/health/live", asset("app.css"), "/nowhere"])
async def test_what_knows_no_person_costs_nothing(plain, meter, address):
    assert await cost(meter, plain.browser.get(address)) == (0, {})
