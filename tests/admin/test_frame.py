"""What stands around every page of the console, and the pages for what cannot be opened."""

import pytest

from tests import stage
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.page_check import links_of, with_class, words

NOBODYS = "/admin/admins/7b1c7c6e-0000-4000-8000-000000000000"
ONLY = "Only super admins can open it. Ask a super admin if you need something done here."
ADMINS = "Dashboard Registrations Reviews Users Workplaces Closed registration users Emails"
SUPERS = (
    "Dashboard Registrations Reviews Users Admin Users Workplaces Lists Closed registration users"
    " Reopening email subscriptions Campaigns Emails Settings Audit"
)
CAPTIONS = ["Registrations", "People", "Workplaces", "Closure", "Emails", "Service"]


def tabs(visitor: Applicant) -> str:
    """The links of the navigation, one after the other."""
    (navigation,) = with_class(visitor.page, "app-tabs")
    return " ".join(words(link) for link in links_of(navigation))


def captions(visitor: Applicant) -> list[str]:
    """The words above the groups of links."""
    return [words(one) for one in with_class(visitor.page, "app-tabs__caption")]


def header(visitor: Applicant) -> str:
    """The words at the top."""
    (navigation,) = with_class(visitor.page, "govuk-service-navigation")
    return words(navigation)


async def test_the_tabs_are_those_that_an_admin_may_open(admin_browser, super_browser):
    admin = await Applicant(admin_browser).open("/admin")
    assert (tabs(admin), captions(admin)) == (ADMINS, CAPTIONS[:-1])
    boss = await Applicant(super_browser).open("/admin")
    assert (tabs(boss), captions(boss)) == (SUPERS, CAPTIONS)


async def test_the_page_that_is_open_is_marked(super_browser):
    boss = await Applicant(super_browser).open("/admin/admins")
    marked = [words(a) for a in boss.page.iter("a") if a.get("aria-current") == "page"]
    assert marked == ["Admin Users"]


async def test_the_console_shows_its_own_header_whoever_else_is_signed_in(visitor):
    await stage.open_service()
    await stage.sign_in(visitor.browser, await stage.person())
    await signed_in_as(visitor.browser, await staff())
    await visitor.open("/admin")
    assert "Admin" in header(visitor)
    assert "DfE Identity account" not in header(visitor)
    await visitor.open("/")
    assert "DfE Identity account" in header(visitor)


@pytest.mark.parametrize("address", ["/admin/sign-in"])
async def test_the_sign_in_pages_have_no_links_at_the_top(super_browser, address):
    boss = await Applicant(super_browser).open(address)
    assert header(boss).strip() == "Register for a national professional qualification"


async def test_what_is_for_super_admins_says_so_and_shows_nothing_else(admin_browser):
    admin = await Applicant(admin_browser).open("/admin/admins")
    assert (admin.response.status_code, admin.heading) == (403, "You cannot open this page")
    assert ONLY in admin.text
    assert "Add an admin" not in admin.text
    assert (await admin.follow("Go to the dashboard")).heading == "Admin dashboard"


@pytest.mark.parametrize("address", ["/admin/nothing", NOBODYS, "/admin/admins/12"])
async def test_what_is_not_there_is_a_page_of_the_console(super_browser, address):
    boss = await Applicant(super_browser).open(address)
    assert (boss.response.status_code, boss.heading) == (404, "Page not found")
    assert 'href="/admin"' in boss.response.text


async def test_a_wrong_method_is_a_page_of_the_console(super_browser):
    boss = await Applicant(super_browser).open("/admin/sign-out")
    assert (boss.response.status_code, boss.response.headers["allow"]) == (405, "OPTIONS, POST")
    assert "Go to the dashboard" in boss.text


async def test_a_form_of_nobody_is_dropped_with_and_without_a_token(visitor):
    for data in ({}, {"_csrf_token": "x"}):
        answer = await visitor.browser.post("/admin/admins/new", data=data)
        assert (answer.status_code, answer.headers["location"]) == (303, "/admin/sign-in")
        assert "npq-admin-page" not in visitor.browser.cookies


async def test_to_htmx_a_page_is_its_main_part(super_browser):
    await super_browser.get("/admin")
    headers = {"HX-Request": "true", "HX-Target": "content"}
    answer = await super_browser.get("/admin", headers=headers)
    assert answer.text.startswith("<title>Admin dashboard – ")
    assert "<html" not in answer.text
