"""The months and words of public pages, seen before they are saved."""

from datetime import date

import pytest

from tests.admin.service.seen import SERVICE, banner, events, stored
from tests.page_check import links_of, with_class, words

ADDRESS = f"{SERVICE}/dates-and-texts"
MARCH = {"course_start_before-month": "3", "course_start_before-year": "2025"}


async def asked(sam, **fields):
    """The answer to the form with these fields filled in."""
    await sam.open(ADDRESS)
    return await sam.send(fields)


async def test_the_pages_it_changes_are_shown_before_it_is_saved(sam):
    await asked(sam, **MARCH)
    shown = [words(part) for part in with_class(sam.page, "app-preview")]
    assert any("starting before March 2025" in text for text in shown)
    assert any("Do you want to start a course before March 2025?" in text for text in shown)
    assert not any("November 2024" in text for text in shown)
    marked = [words(mark) for mark in sam.page.iter("mark")]
    assert "Do you want to start a course before March 2025?" in marked
    assert "Before you start" not in marked
    assert await stored("course_start_before") == (date(2024, 11, 1),)
    await sam.send()
    assert banner(sam) == "The dates and texts of the service are saved."
    assert await stored("course_start_before") == (date(2025, 3, 1),)


async def test_a_preview_of_unsaved_values_is_a_whole_page(sam):
    await asked(sam, usual_opening_season='in <b>winter</b> & "spring"')
    assert any(
        'in <b>winter</b> & "spring"' in words(p) for p in with_class(sam.page, "app-preview")
    )
    await sam.click(next(a for a in links_of([sam.page]) if words(a).startswith("Open this")))
    assert 'in <b>winter</b> & "spring"' in sam.text
    assert await events() == []


async def test_words_are_stored_with_single_spaces(sam):
    await asked(sam, next_course_start="  autumn   2024 ")
    await sam.send()
    assert await stored("next_course_start") == ("autumn 2024",)


@pytest.mark.parametrize(
    ("month", "year"), [("13", "2024"), ("", "2024"), ("11", ""), ("11", "24"), ("x", "y")]
)
async def test_a_month_that_cannot_be_is_refused(sam, month, year):
    await asked(sam, **{"course_start_before-month": month, "course_start_before-year": year})
    assert sam.errors == ["Enter a month and year, like 11 2024"]
    assert sam.response.status_code == 422


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("course_start_before", "The start month, May 2024, is not in the future then"),
        ("contact_provider_before", "The contact-provider month, May 2024, is not in the future"),
    ],
)
async def test_a_month_that_is_no_longer_to_come_needs_a_tick(sam, name, said):
    await asked(sam, **{f"{name}-month": "May", f"{name}-year": "2024"})
    assert sam.errors[0].startswith(said)
    await sam.send({"month_accepted": "yes"})
    await sam.send()
    assert await stored(name) == (date(2024, 5, 1),)


async def test_both_months_can_be_emptied(sam):
    await asked(sam, **{"course_start_before-month": "", "course_start_before-year": ""})
    assert "Courses start before: none instead of November 2024." in sam.text
    await sam.send()
    assert await stored("course_start_before") == (None,)


async def test_words_are_at_most_60_characters(sam):
    await asked(sam, usual_opening_season="x" * 61)
    assert sam.errors == ["Enter 60 characters or less"]
