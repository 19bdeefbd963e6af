"""The small pages: there in every state, and true."""

import html5lib
import pytest
from httpx import AsyncClient

from app.pages.frame import SMALL_PAGES
from app.security import CSRF_COOKIE
from app.sessions import FRESH_COOKIE, SESSION_COOKIE, fresh_cookie, session_cookie
from tests.sign_in.steps import chosen

ADDRESSES = [address for _, address in SMALL_PAGES]


@pytest.mark.parametrize("address", ADDRESSES)
async def test_every_page_of_the_footer_is_there_while_the_service_is_closed(
    visitor: AsyncClient, address: str
):
    answer = await visitor.get(address)
    html5lib.HTMLParser(strict=True).parse(answer.text)
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1


async def test_the_cookies_page_lists_every_cookie_by_the_name_it_is_set_with(
    visitor: AsyncClient,
):
    page = await visitor.get("/cookies")
    names = {
        session_cookie("x").key,
        fresh_cookie().key,
        *(await visitor.get("/form/a")).cookies.keys(),
        *visitor.cookies.keys(),
    }
    assert names == {cookie.name for cookie in (SESSION_COOKIE, FRESH_COOKIE, CSRF_COOKIE)}
    console = {"npq-admin", "npq-admin-sign-in", "npq-admin-page"}
    assert all(f">{name}</th>" in page.text for name in names | console)


async def test_the_cookies_page_names_what_htmx_keeps(visitor: AsyncClient):
    assert "htmx-current-path-for-history" in (await visitor.get("/cookies")).text


async def test_the_privacy_notice_names_its_version(visitor: AsyncClient):
    assert "This is version 3 of this notice" in (await visitor.get("/privacy")).text


KEPT = {
    "retention_registrations": "a registration: ",
    "retention_audit": "the record of what was done, by whom and when: ",
    "retention_drafts": "answers that you have not submitted: ",
    "retention_rendered_emails": "the text of emails that we sent you: ",
    "retention_email_events": "the record of each attempt ",
    "retention_uploads": "files in which course providers told us who has started: ",
}


@pytest.mark.parametrize(("name", "words"), KEPT.items(), ids=KEPT)
async def test_the_privacy_notice_says_how_long_things_are_kept(visitor, name, words):
    with chosen(**{name: "17"}):
        assert f"{words}17 days" in (await visitor.get("/privacy")).text


async def test_the_privacy_notice_says_how_long_addresses_are_kept_as_the_settings_say(
    visitor: AsyncClient,
):
    assert "until 2 years after you unsubscribe" in (await visitor.get("/privacy")).text
    with chosen(retention_ended_subscriptions="90"):
        assert "until 90 days after you unsubscribe" in (await visitor.get("/privacy")).text
