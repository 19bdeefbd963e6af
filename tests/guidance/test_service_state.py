"""Guidance stays readable in every state of the service and says when registration is closed."""

from datetime import timedelta

import pytest
import time_machine

from tests.guidance.leaflet import read
from tests.guidance.test_copy import ALL
from tests.stage import NOW, close_service, open_service, person, sign_in

FIRST = (
    "Before you apply to your chosen training provider, you need to register with the Department "
    "for Education. However, the registration service is currently closed."
)
SECOND = "You can request an email to tell you when it is open, this is usually in the summer."
WITH_NOTICE, WITHOUT = ALL[:3], ALL[3:]


def paragraphs(leaflet):
    """What stands between the contents and the first section."""
    contents, sections = leaflet.contents, leaflet.headings
    start = leaflet.blocks.index("Contents") + 1 + len(contents)
    return leaflet.blocks[start : leaflet.blocks.index(sections[0][0], start)]


async def test_there_is_no_notice_while_registration_is_open(browser):
    await open_service()
    for address in ALL:
        assert paragraphs(await read(browser, address)) == [], address


@pytest.mark.parametrize("address", WITH_NOTICE)
async def test_the_notice_says_that_registration_is_closed(browser, address):
    await close_service()
    assert paragraphs(await read(browser, address)) == [FIRST, SECOND]


async def test_the_notice_leads_to_email_updates_and_names_no_season_that_nobody_set(browser):
    await close_service(usual_opening_season="")
    leaflet = await read(browser, "/guidance/apply")
    assert paragraphs(leaflet)[1] == "You can request an email to tell you when it is open."
    assert ("request an email to tell you when it is open", "/email-updates") in leaflet.links


@pytest.mark.parametrize("address", WITH_NOTICE)
@time_machine.travel(NOW, tick=False)
async def test_the_short_notice_says_when_the_service_comes_back(browser, address):
    await close_service(closed_from=NOW, closed_until=NOW + timedelta(hours=10))
    back = "You will be able to use the service from 10pm on Sunday 22 November 2026."
    assert paragraphs(await read(browser, address)) == [FIRST, back]


async def test_the_short_notice_promises_no_time_that_nobody_knows(browser):
    await close_service(closed_from=NOW - timedelta(days=400))
    later = "You will be able to use the service later."
    assert paragraphs(await read(browser, "/guidance/apply")) == [FIRST, later]


@pytest.mark.parametrize("closed", [{}, {"closed_from": NOW - timedelta(days=400)}])
async def test_course_pages_show_no_notice_in_any_state(browser, closed):
    await close_service(**closed)
    for address in WITHOUT:
        assert paragraphs(await read(browser, address)) == [], address


async def test_somebody_signed_in_reads_the_notice_too(browser):
    await close_service()
    await sign_in(browser, await person())
    assert paragraphs(await read(browser, "/guidance/apply")) == [FIRST, SECOND]
