"""From the courses page to a course, its audience, its funding and its providers."""

import pytest

from app.eligibility.courses import COURSE, COURSES
from app.eligibility.providers import PROVIDER
from app.pages.guided_courses import COURSE_GUIDES
from tests.eligibility.offers import OFFERS
from tests.guidance.leaflet import read

ADDRESSES = [course.course.address for course in COURSE_GUIDES]


async def test_the_courses_page_lists_every_course_with_whom_it_is_for(browser):
    leaflet = await read(browser, "/guidance/courses")
    listed = [link for link in leaflet.links if link[1].startswith("/guidance/courses/")]
    assert listed == [(course.name, course.path) for course in COURSE_GUIDES]
    assert all(f"{one.name}{one.audience}" in leaflet.blocks for one in COURSE_GUIDES)


async def test_the_courses_page_ends_with_how_to_apply(browser):
    leaflet = await read(browser, "/guidance/courses")
    assert leaflet.blocks[-1] == "Learn how to apply for an NPQ."
    assert leaflet.links[-1] == ("apply for an NPQ", "/guidance/apply")


def test_every_offered_course_has_a_page():
    assert {one.course for one in COURSE_GUIDES} == set(COURSES)


@pytest.mark.parametrize("address", ADDRESSES)
async def test_a_course_names_those_who_offer_it_in_alphabetical_order(browser, address):
    blocks = (await read(browser, f"/guidance/courses/{address}")).blocks
    identifier = next(one.identifier for one in COURSES if one.address == address)
    names = {provider.name for provider in PROVIDER.values()}
    shown = [block for block in blocks if block in names]
    assert shown == [PROVIDER[one].name for one in OFFERS[identifier]]


async def test_a_provider_with_a_website_is_a_link_to_it(browser, website):
    leaflet = await read(browser, "/guidance/courses/senco")
    outside = [link for link in leaflet.links if "example.org" in link[1]]
    assert outside == [("Teach First", website)]


async def test_a_course_that_nobody_offers_says_so(browser, nobody_offers):
    address = COURSE[nobody_offers].address
    blocks = (await read(browser, f"/guidance/courses/{address}")).blocks
    assert "No provider offers this course at the moment." in blocks


@pytest.mark.parametrize("course", COURSES, ids=lambda course: course.address)
async def test_a_course_page_and_the_funding_page_agree_with_the_rules(browser, course):
    funding = await read(browser, "/guidance/funding")
    linked = [link[1] for link in funding.links if link[1].startswith("/guidance/courses/")]
    general = linked[:4]
    path = f"/guidance/courses/{course.address}"
    assert (path in general) == (course.funding == "general")
    page = await read(browser, path)
    assert any("targeted" in block for block in page.blocks) == (course.funding == "targeted")


async def test_an_unknown_course_is_not_found(browser):
    for address in ("maths", "SENCO", "npq-senco", "senco%00", "a" * 5000):
        answer = await browser.get(f"/guidance/courses/{address}")
        assert answer.status_code == 404, address
        assert "Page not found" in answer.text


async def test_the_coaching_offer_has_no_assessment(browser):
    blocks = (await read(browser, "/guidance/courses/early-headship-coaching-offer")).blocks
    assert "There is no assessment for the early headship coaching offer." in blocks
