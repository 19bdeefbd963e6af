"""Every way to the form, for strangers by signing in; what they came for outlives nothing else."""

import httpx
import pytest

from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.meter import metered
from tests.http.stories import MAY
from tests.http.subscribers import DONE, FORM, ask, link_of, subscriptions
from tests.page_check import words
from tests.sign_in.provider import Provider, serving
from tests.sign_in.steps import chosen, leave

PAGES = ["/email-updates", "/email-updates/confirmation"]


@pytest.fixture
def provider():
    with serving(Provider()) as running, chosen(identity_issuer=running.issuer):
        yield running


def leads(applicant, text: str) -> str:
    """Where a link of this text leads."""
    return next(a.get("href") for a in applicant.page.iter("a") if words(a) == text)


async def place_after(browser: httpx.AsyncClient, provider: Provider, query: str) -> str:
    """Where a sign-in that began so ends."""
    answer = await browser.get(provider.consent(await leave(browser, query)))
    return answer.headers["location"]


@pytest.mark.parametrize("address", PAGES)
async def test_a_stranger_signs_in_first(another_browser, address):
    answer = await another_browser.get(address)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?to=email-updates")
    asked = await another_browser.get(address, headers={"HX-Request": "true"})
    assert asked.headers["hx-redirect"] == "/sign-in?to=email-updates"


@pytest.mark.parametrize("registrations", [0, 1, 2])
async def test_who_came_for_email_updates_comes_to_the_form(
    another_browser, provider, registrations
):
    await stage.close_service()
    somebody = await stage.person("somebody", provider="dfe-identity")
    for _ in range(registrations):
        await register(somebody)
    assert await place_after(another_browser, provider, "to=email-updates") == FORM
    assert await subscriptions() == []


async def test_an_abandoned_wish_has_no_effect_on_a_later_sign_in(another_browser, provider):
    await leave(another_browser, "to=email-updates")
    assert await place_after(another_browser, provider, "to=account") == "/account"
    assert (await another_browser.get("/sign-in")).headers["location"] == "/account"


async def test_a_wish_is_gone_once_it_was_used(another_browser, provider):
    back = provider.consent(await leave(another_browser, "to=email-updates"))
    assert (await another_browser.get(back)).headers["location"] == FORM
    assert (await another_browser.get(back)).headers["location"] == "/account"


async def test_whoever_is_signed_in_is_there_at_once(plain):
    answer = await plain.browser.get("/sign-in?to=email-updates")
    assert (answer.status_code, answer.headers["location"]) == (303, FORM)


async def test_the_closed_start_page_leads_there_and_then_to_changing_it(applicant):
    await stage.close_service()
    await applicant.open("/")
    await applicant.open(leads(applicant, "Request email updates"))
    await applicant.send({"interest": "other"})
    assert applicant.address == DONE
    await applicant.open("/")
    assert "We will email you when registration opens." in applicant.text
    assert leads(applicant, "Change your email updates") == FORM


async def test_who_wants_to_start_later_is_led_there(applicant, user):
    await keep(user, SENCO_ANSWERS | {"course_start": "no"})
    await applicant.open("/registration/cannot-register-yet")
    assert "You can request email updates to hear when it does." in applicant.text
    assert leads(applicant, "request email updates") == FORM
    assert await subscriptions() == []


async def test_an_account_leads_there_while_registration_is_closed(applicant):
    await stage.close_service()
    await applicant.open("/account")
    assert leads(applicant, "Request email updates") == FORM


async def test_a_subscriber_can_leave_from_the_form(applicant, user):
    await ask(applicant)
    await applicant.open(FORM)
    assert leads(applicant, "unsubscribe") == await link_of(user)
    await applicant.follow("unsubscribe")
    await applicant.send()
    assert applicant.heading == "You have unsubscribed"
    await applicant.follow("Request email updates")
    assert "You already get email updates" not in applicant.text


async def test_the_privacy_notice_says_what_is_kept_under_its_own_anchor(another_browser):
    somebody = await Applicant(another_browser).open("/privacy")
    (heading,) = [e for e in somebody.page.iter("h2") if e.get("id") == "email-updates"]
    assert words(heading) == "Email updates"
    assert "whether you are interested in the special educational needs" in somebody.text


async def test_pages_cost_one_query_and_a_link_one_more(plain, user, another_browser, redis_url):
    await stage.close_service()
    await ask(plain)
    link = await link_of(user)
    async with metered(redis_url) as meter:
        await plain.browser.get("/")  # a new connection looks up types first
        for address, statements in (("/", 1), (FORM, 1), (DONE, 1), (link, 2)):
            await meter.reset()
            await plain.browser.get(address)
            assert (len(await meter.told()), address) == (statements, address)
        await meter.reset()
        await another_browser.get(link)
        assert await meter.commands() == {}


async def test_closed_completely_only_the_way_out_is_open(plain, user):
    await ask(plain)
    link = await link_of(user)
    await stage.close_service(closed_from=MAY)
    for address in (*PAGES, "/sign-in?to=email-updates"):
        assert (await plain.browser.get(address)).status_code == 503
    assert (await plain.browser.get(link)).status_code == 200
