"""Links of guidance pages: none is dead, and only two pages lead to the registration service."""

import pytest

from app.settings import settings
from tests.guidance.leaflet import read
from tests.guidance.test_copy import ALL, PAGES
from tests.stage import close_service, open_service, person, sign_in

TO_REGISTER = ("/sign-in", "/registration")


def registers(address: str) -> bool:
    """Whether an address is one of the registration service."""
    return address == "/" or address.startswith(TO_REGISTER)


@pytest.mark.parametrize("set_state", [open_service, close_service])
async def test_only_apply_and_funding_link_to_the_registration_service(browser, set_state):
    await set_state()
    found = [one for one in ALL if any(map(registers, (await read(browser, one)).addresses()))]
    assert found == ["/guidance/apply", "/guidance/funding"]


async def test_apply_leads_to_registration_at_two_places(browser):
    links = (await read(browser, PAGES["apply"])).links
    wanted = [("register with DfE", "/"), ("registering with DfE", "/")]
    assert [link for link in links if registers(link[1])] == wanted


async def test_every_link_within_the_service_leads_a_signed_in_person_to_a_page(browser):
    await sign_in(browser, await person())
    inside = set().union(*[(await read(browser, address)).addresses() for address in ALL])
    for address in sorted(one for one in inside if one.startswith("/")):
        assert (await browser.get(address)).status_code == 200, address


OUTSIDE = {
    "find your local teaching school hub": ("apply", "teaching_school_hubs_url"),
    "access your teaching qualifications": ("apply", "qualifications_url"),
    "transition to national professional qualification for special educational needs "
    "co-ordinators": ("senco", "senco_transition_url"),
    "SENCO NPQ framework": ("senco", "senco_framework_url"),
}


@pytest.mark.parametrize("words", OUTSIDE)
async def test_outside_links_lead_where_the_settings_say(browser, words):
    page, setting = OUTSIDE[words]
    assert (words, getattr(settings(), setting)) in (await read(browser, PAGES[page])).links


async def test_links_open_in_the_same_tab(browser):
    for address in ALL:
        assert "target=" not in (await browser.get(address)).text, address
