"""Previews: every page in every state, real and inert, and nothing is changed by looking."""

import pytest

from app.pages.preview.pages import PAGE
from models.engine import DB
from tests import stage
from tests.admin.service.seen import SERVICE, stored
from tests.http.stories import MAY
from tests.page_check import with_class, words
from tests.services.operating.moments import HOUR

STATES = ("open", "partially_closed", "closed")
ACTIVE = ("action", "formaction", "hx-get", "hx-post")


def address(page, state, **more):
    """Where a page is previewed."""
    query = "&".join(f"{name}={value}" for name, value in {"state": state, **more}.items())
    return f"{SERVICE}/preview/{page}?{query}"


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("page", PAGE)
async def test_a_preview_leads_nowhere_and_sends_nothing(sam, page, state):
    await sam.open(address(page, state))
    assert sam.response.status_code == 200
    links = {link.get("href") for link in sam.page.iter("a")}
    assert {href for href in links if href and not href.startswith("#")} == {SERVICE}
    assert list(sam.page.iter("form")) == []
    assert not any(name in element.attrib for element in sam.page.iter() for name in ACTIVE)
    assert all(button.get("type") == "button" for button in sam.page.iter("button"))


@pytest.mark.parametrize(
    ("page", "state", "said"),
    [
        ("start", "open", "Before you start"),
        ("start", "partially_closed", "Registration has closed temporarily"),
        ("start", "closed", "Sorry, the service is unavailable"),
        ("unavailable", "open", "Sorry, the service is unavailable"),
        ("late-mismatch", "partially_closed", "example@email.com"),
        ("account", "partially_closed", "Your NPQ registrations"),
        ("account", "open", "Register for another NPQ"),
        ("email-updates", "open", "Request email updates about later courses"),
        ("email-updates-confirmation", "partially_closed", "example@email.com"),
        ("course-start", "open", "Do you want to start a course before November 2024?"),
        ("guidance-apply", "partially_closed", "the registration service is currently closed"),
        ("guidance-courses", "closed", "the registration service is currently closed"),
    ],
)
async def test_a_preview_is_the_real_page_of_that_state(sam, page, state, said):
    await sam.open(address(page, state))
    assert said in sam.text
    banner = with_class(sam.page, "govuk-notification-banner")[0]
    assert words(banner).startswith("Preview ")


async def test_the_late_page_follows_the_switch(sam):
    await sam.open(address("late", "partially_closed"))
    assert "You cannot register late at the moment" in sam.text
    await stage.settings(late_registration_enabled=True)
    await sam.open(address("late", "partially_closed"))
    assert "Register late for a national professional qualification" in sam.text


async def test_unsaved_values_come_from_the_address(sam):
    more = {"course_start_before": "2025-03-01", "usual_opening_season": "in+spring"}
    await sam.open(address("start", "partially_closed", **more))
    assert "starting before March 2025" in sam.text
    assert "this is usually in spring" in sam.text


@pytest.mark.parametrize(
    "query",
    [
        "course_start_before=x",
        "opens_at=2024-13-01",
        "closed_until=2024-07-01",
        "state=other",
        "%00",
    ],
)
async def test_what_cannot_be_read_is_ignored(sam, query):
    await sam.open(f"{SERVICE}/preview/start?{query}")
    assert "before November 2024" in sam.text


async def test_markup_in_the_address_is_only_words(sam):
    more = {"closed_message": "%3Cscript%3Ealert(1)%3C/script%3E", "closed_until": ""}
    await sam.open(address("unavailable", "closed", **more))
    assert "<script>alert(1)</script>" in sam.text
    assert "<script>alert" not in sam.response.text


async def test_looking_works_while_everything_is_closed_and_changes_nothing(sam):
    await stage.settings(closed_from=MAY - HOUR, closure_recorded=True)
    before = await stored("*"), await DB.rows("SELECT count(*) FROM audit_event")
    await sam.open(address("start", "open"))
    assert "Before you start" in sam.text
    assert (await stored("*"), await DB.rows("SELECT count(*) FROM audit_event")) == before


async def test_an_unknown_page_is_not_found(sam):
    await sam.open(address("privacy", "open"))
    assert sam.response.status_code == 404


async def test_every_preview_has_a_link(sam):
    await sam.open(SERVICE)
    links = {link.get("href") for link in sam.page.iter("a")}
    assert {address(page, state) for page in PAGE for state in STATES} <= links
