"""The words of guidance pages are the agreed ones, in the agreed order."""

import pytest

from app.pages.guided_courses import COURSE_GUIDES
from tests.guidance.leaflet import in_this_order, prescribed, read

PAGES = {
    "apply": "/guidance/apply",
    "funding": "/guidance/funding",
    "senco": "/guidance/courses/senco",
}
ALL = ["/guidance/apply", "/guidance/funding", "/guidance/courses"]
ALL += [course.path for course in COURSE_GUIDES]


@pytest.mark.parametrize("name", PAGES)
async def test_a_page_says_the_agreed_words_in_their_order(browser, texts, name):
    leaflet = await read(browser, PAGES[name])
    assert in_this_order(prescribed(name), leaflet.blocks)


async def test_the_contents_list_every_section_in_its_order(browser):
    for address in ALL:
        leaflet = await read(browser, address)
        assert leaflet.contents == leaflet.headings != [], address


@pytest.mark.parametrize("address", ["/guidance/courses", "/guidance/courses/headship"])
async def test_a_page_says_whose_it_is_how_old_and_where_it_holds(browser, address):
    blocks = (await read(browser, address)).blocks
    above = blocks[: blocks.index("Contents")]
    assert above[2] == "From: Department for Education"
    assert above[3].startswith("Published ")
    assert above[4].startswith("Last updated ")
    assert above[5] == "Applies to England"


async def test_the_pages_carry_the_dates_they_were_published_with(browser):
    apply, senco = await read(browser, ALL[0]), await read(browser, PAGES["senco"])
    assert apply.blocks[3:5] == ["Published 20 September 2023", "Last updated 10 April 2024"]
    assert senco.blocks[3:5] == ["Published 2 February 2024", "Last updated 2 April 2024"]


async def test_the_start_of_the_next_course_is_left_out_when_nobody_has_set_it(browser):
    blocks = (await read(browser, PAGES["senco"])).blocks
    assert not any(block.startswith("start in") for block in blocks)


async def test_a_page_stands_in_the_frame_of_the_service(browser):
    answer = await browser.get("/guidance/apply")
    assert "Register for a national professional qualification" in answer.text
    assert "<title>Apply for a national professional qualification (NPQ) –" in answer.text
    assert answer.headers["cache-control"] == "no-store"
