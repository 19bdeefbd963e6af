"""Unsubscribing: by page and by one click, in every state, for ever, calm when repeated."""

from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine

from app.emails.unsubscribe_links import TEST, page_path, token_of
from models.engine import DB
from tests import stage
from tests.http.stories import MAY, NOVEMBER
from tests.http.subscribers import (
    STATES,
    active,
    ask,
    change_service,
    emails,
    link_of,
    one_click,
    subscription_of,
)
from tests.page_check import links_of, words
from tests.sign_in.steps import chosen

ASKS, CALM, BROKEN = "Stop email updates", "You have unsubscribed", "This link does not work"


@pytest.fixture
async def link(plain, user) -> str:
    """The link of somebody who gets email updates."""
    await ask(plain)
    return await link_of(user)


@pytest.fixture
async def reader(another_browser, applicant, link):
    """Whoever opens the email: not signed in, without JavaScript and with."""
    applicant.browser = another_browser
    return applicant


@pytest.mark.parametrize("state", STATES)
async def test_in_every_state_the_page_asks_and_the_button_ends_it(reader, user, link, state):
    await change_service(state)
    await reader.open(link)
    assert reader.heading == ASKS
    assert "Do you want to stop email updates to t•••@example.com?" in reader.text
    assert "teacher@" not in reader.response.text
    await reader.send()
    assert (reader.heading, reader.response.status_code) == (CALM, 200)
    assert reader.address.endswith(link)
    row = await subscription_of(user)
    assert (row["unsubscribed_at"], row["unsubscribed_by"]) == (MAY, "link")


async def test_the_page_offers_to_keep_them_and_afterwards_to_ask_again(reader, link):
    await reader.open(link)
    ways = {words(a): a.get("href") for a in links_of([reader.page])}
    assert ways["Keep getting email updates"] == "/"
    await reader.send()
    ways = {words(a): a.get("href") for a in links_of([reader.page])}
    assert ways["Request email updates"] == "/email-updates"
    assert "We will not send you any more email updates about NPQ registration." in reader.text


async def test_opening_it_any_number_of_times_changes_nothing(another_browser, user, link):
    before = await subscription_of(user)
    for _ in range(3):
        for method in ("GET", "HEAD"):
            answer = await another_browser.request(method, link)
            assert answer.status_code == 200
            assert bool(answer.text) == (method == "GET")
    assert await subscription_of(user) == before
    assert [state for _, state in await emails()] == ["waiting"]


async def test_pressing_again_stays_calm_and_keeps_when_it_ended(reader, user, link):
    await reader.open(link)
    form = reader.form()
    await reader.send()
    before = await subscription_of(user)
    with time_machine.travel(MAY + timedelta(days=1), tick=False):
        await reader.post(form, form.filled({}))
    assert reader.heading == CALM
    assert await subscription_of(user) == before


async def test_ending_cancels_what_waits(reader, link):
    await reader.open(link)
    await reader.send()
    assert await emails() == [("teacher@example.com", "cancelled")]


async def test_asking_again_makes_the_same_row_active_and_the_old_link_ends_it(
    plain, another_browser, user, link
):
    await one_click(another_browser, link)
    later = MAY + timedelta(days=30)
    with time_machine.travel(later, tick=False):
        await stage.sign_in(plain.browser, user)
        await ask(plain, "other")
    row = await subscription_of(user)
    assert (row["subscribed_at"], row["interest"], row["unsubscribed_by"]) == (later, "other", None)
    assert [state for _, state in await emails()] == ["cancelled", "waiting"]
    assert await link_of(user) == link
    await one_click(another_browser, link)
    assert await active() == 0


def damaged(link: str) -> list[str]:
    """Links that look like this one and are not."""
    folder, _, token = link.rpartition("/")
    swapped = token[:-1] + ("A" if token[-1] != "A" else "B")
    others = ("", "x", token[:-1], token + "A", swapped, f"{token}/x", f"x/{token}", f"{token}%20")
    odd = ("%00", "%ff", "é", "..%2f..", f"9{token}", token.replace(".", ""), "x" * 5000)
    return [folder, *(f"{folder}/{other}" for other in (*others, *odd, token_of(uuid4())))]


async def test_a_missing_damaged_or_foreign_token_finds_nothing(plain, another_browser, link):
    token = {"_csrf_token": (await plain.open("/")).browser.cookies["npq-csrf"]}
    for address in damaged(link):
        for browser, method in ((another_browser, "GET"), (plain.browser, "POST")):
            answer = await browser.request(
                method, address, data=token if method == "POST" else None
            )
            assert (answer.status_code, BROKEN in answer.text) == (404, True), address
        answer = await one_click(another_browser, address)
        assert (answer.status_code, BROKEN in answer.text) == (404, True), address
    assert await active() == 1


async def test_the_page_of_a_broken_link_says_whom_to_write_to(reader, link):
    await reader.open(f"{link}x")
    assert "Copy the whole link from the email, or email us to unsubscribe." in reader.text
    assert "continuing-professional-development@digital.education.gov.uk" in reader.text


async def test_a_link_signed_with_a_retired_key_works(another_browser, user):
    with chosen(unsubscribe_keys="1:" + "o" * 40):
        old = page_path(token_of(await made(user)))
    with chosen(unsubscribe_keys="2:" + "n" * 40 + ",1:" + "o" * 40):
        assert ASKS in (await another_browser.get(old)).text
    assert (await another_browser.get(old)).status_code == 404


async def made(user, email: str = "teacher@example.com"):
    """A subscription of this person."""
    row = await DB.row(
        "INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at,"
        " updated_at) VALUES ($1, $2, 'other', '1', now(), now()) RETURNING id",
        user,
        email,
    )
    return row["id"]


async def test_the_link_of_a_test_email_ends_nothing(another_browser, link):
    address = page_path(token_of(TEST))
    assert "This is a test link" in (await another_browser.get(address)).text
    answer = await one_click(another_browser, address)
    assert (answer.status_code, await active()) == (200, 1)


async def test_the_link_of_an_ended_one_ends_another_of_the_same_address(another_browser, user):
    other = await stage.person("other", email="TEACHER@example.com")
    ended = await made(user)
    await DB.rows("UPDATE subscription SET unsubscribed_at = now(), unsubscribed_by = 'merged'")
    await made(other, "TEACHER@example.com")
    link = page_path(token_of(ended))
    assert "stop email updates to T•••@example.com" in (await another_browser.get(link)).text
    await one_click(another_browser, link)
    assert await active() == 0


async def test_a_link_stays_calm_after_the_address_was_erased(another_browser, user, link):
    await one_click(another_browser, link)
    await DB.rows("UPDATE subscription SET email = NULL")
    assert CALM in (await another_browser.get(link)).text
    assert (await one_click(another_browser, link)).status_code == 200


async def test_no_page_of_a_link_tells_another_where_it_came_from(another_browser, link):
    one = link.replace("unsubscribe", "one-click")
    for method, address in (("GET", link), ("GET", f"{link}x"), ("GET", one), ("POST", link)):
        answer = await another_browser.request(method, address)
        assert answer.headers["referrer-policy"] == "no-referrer", (method, address)
    assert (await another_browser.get("/")).headers["referrer-policy"] == "same-origin"


async def test_a_form_of_another_site_cannot_press_the_button(another_browser, link):
    answer = await another_browser.post(link)
    assert (answer.status_code, await active()) == (403, 1)


async def test_somebody_who_asked_for_a_month_that_is_over_can_still_leave(reader, link):
    await stage.open_service(NOVEMBER)
    with time_machine.travel(MAY + timedelta(days=3650), tick=False):
        await reader.open(link)
        await reader.send()
    assert reader.heading == CALM


async def test_no_log_line_and_no_audit_event_holds_a_token(another_browser, link, capfd):
    token = link.rpartition("/")[2]
    await another_browser.get(link)
    await another_browser.get(f"{link}x")
    await one_click(another_browser, link)
    said = capfd.readouterr()
    assert "/email-updates/unsubscribe/{token" in said.out
    assert token.split(".")[2] not in said.out + said.err
    rows = await DB.rows("SELECT audit_event::text AS row FROM audit_event")
    assert [row for row in rows if token in row["row"]] == []


async def test_a_failure_behind_a_link_tells_the_log_neither_token_nor_address(
    another_browser, link, capfd
):
    await DB.rows(
        "ALTER TABLE subscription ADD CONSTRAINT refusing CHECK (unsubscribed_at IS NULL) NOT VALID"
    )
    answer = await one_click(another_browser, link)
    await DB.rows("ALTER TABLE subscription DROP CONSTRAINT refusing")
    assert answer.status_code == 500
    said = capfd.readouterr()
    assert "CheckViolationError" in said.out + said.err
    for secret in ("teacher@example.com", link.rpartition(".")[2]):
        assert secret not in said.out + said.err
