"""Websites and contact addresses of course providers."""

import pytest

from app.services.course_providers import is_website
from models.engine import DB
from tests.admin.lists.desk import LISTS, banner, form_to
from tests.importing import stored

PAGE = f"{LISTS}/providers"
WEBSITE, CONTACT = "website-llse", "contact-llse"
SITE = "https://www.example.com/npq?a=1&b=2"


@pytest.fixture(autouse=True)
async def unknown(database):
    """Nothing is known of any provider, before and after."""
    forget = "UPDATE provider SET website = NULL, contact_address = NULL, version = 1"
    await database.rows(forget)
    yield
    await database.rows(forget)


async def change(sam, **typed: str):
    """Fill in the form of LLSE and save it."""
    await sam.open(PAGE)
    form = form_to(sam, "/llse")
    return await sam.post(form, form.filled({WEBSITE: SITE, CONTACT: "npq@example.org", **typed}))


async def test_both_addresses_are_saved_and_recorded(sam):
    await change(sam)
    assert banner(sam) == "LLSE is saved."
    row = await DB.row("SELECT website, contact_address FROM provider WHERE id = 'llse'")
    assert tuple(row) == (SITE, "npq@example.org")
    assert await stored.actions() == ["provider.website_changed", "provider.contact_changed"]


async def test_the_website_is_linked_on_guidance_pages(sam):
    await change(sam)
    await sam.open("/guidance/courses/headship")
    assert SITE in [link.get("href") for link in sam.page.iter("a")]


async def test_addresses_can_be_taken_away(sam):
    await change(sam)
    await change(sam, **{WEBSITE: "", CONTACT: " "})
    row = await DB.row("SELECT website, contact_address FROM provider WHERE id = 'llse'")
    assert tuple(row) == (None, None)


async def test_nothing_new_changes_nothing(sam):
    await change(sam)
    await change(sam)
    assert banner(sam) == "Nothing was changed."
    assert len(await stored.actions()) == 2


async def test_wrong_addresses_are_said_at_their_fields_and_kept_as_typed(sam):
    await change(sam, **{WEBSITE: "example.com", CONTACT: "nobody"})
    assert sam.errors == [
        "Enter a website address, like https://www.example.com",
        "Enter an email address in the correct format, like name@example.com",
    ]
    form = form_to(sam, "/llse")
    assert (form.values()[WEBSITE], form.values()[CONTACT]) == ("example.com", "nobody")


async def test_a_stale_form_is_refused_with_who_changed_it(sam, another):
    await sam.open(PAGE)
    form = form_to(sam, "/llse")
    await change(another)
    await sam.post(form, form.filled({WEBSITE: "https://other.example.com"}))
    assert sam.response.status_code == 409
    assert "Robin Super changed this on" in sam.text
    assert (await DB.row("SELECT website FROM provider WHERE id = 'llse'"))[0] == SITE


@pytest.mark.parametrize(
    ("address", "fits"),
    [
        ("https://www.example.com", True),
        ("http://example.org:8080/a?b#c", True),
        ("javascript:alert(1)", False),
        ("https://robin:secret@example.com", False),
        ("https://", False),
        ("https://localhost", False),
        ("https://exa mple.com", False),
        ("https://example.com/\u202ecod", False),
        ("https://[::1", False),
        ("ftp://example.com", False),
        (f"https://example.com/{'a' * 500}", False),
    ],
)
def test_what_can_stand_in_a_link_to_a_website(address, fits):
    assert is_website(address) == fits
