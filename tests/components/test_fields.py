"""Headings, sizes, errors and names of fields."""

import html5lib

from components import DateInput, DatePart, Radios, SearchResults, Textarea, TextInput
from components.radios import Divider, RadioItem
from tests.conformance.markup import tree

CHOICES = (RadioItem("a", "A"), Divider(), RadioItem("b", "B"))


def test_a_legend_that_is_the_heading_is_extra_large():
    shown = Radios("course", "Which course?", CHOICES, heading=True).__html__()
    assert '<h1 class="govuk-fieldset__heading">Which course?</h1>' in shown
    assert "govuk-fieldset__legend--xl" in shown


def test_a_legend_below_a_heading_is_medium():
    shown = Radios("course", "Which course?", CHOICES).__html__()
    assert "govuk-fieldset__legend--m" in shown
    assert "<h1" not in shown


def test_an_error_is_tied_to_its_field():
    shown = TextInput("name", "Name", hint="In full", error="Enter your name").__html__()
    assert 'aria-describedby="name-hint name-error"' in shown
    assert 'id="name-error"' in shown


def test_the_first_choice_can_be_linked_to_by_the_name_of_the_question():
    shown = Radios("course", "Which course?", CHOICES).__html__()
    assert 'id="course" name="course"' in shown
    assert 'id="course-3" name="course"' in shown


def test_only_the_wrong_part_of_a_date_is_marked():
    parts = (DatePart("month", "13", wrong=True), DatePart("year", "2024"))
    shown = DateInput("since", "When?", parts, error="Wrong month").__html__()
    assert shown.count("govuk-input--error") == 1
    assert 'id="since-month" name="since-month" type="text" value="13"' in shown


def test_search_results_are_marked_up_like_any_radios():
    radios = Radios("place", "Where?", CHOICES, error="Select a place")
    results = SearchResults("place", "Where?", CHOICES, error="Select a place")
    assert tree(results.__html__()) == tree(radios.__html__())


def test_many_lines_keep_every_space_and_line_break():
    typed = "\n\n  one\n\n\ttwo  \n</textarea><b>\n"
    shown = Textarea("note", "Note", typed).__html__()
    found = html5lib.parseFragment(shown, namespaceHTMLElements=False).find(".//textarea")
    assert found.text == typed


def test_the_time_of_a_date_is_not_asked_for_on_a_keypad_of_digits():
    shown = DateInput("at", "When?", (DatePart("year"), DatePart("time", "5pm"))).__html__()
    assert 'name="at-time" type="text" value="5pm">' in shown
    assert shown.count('inputmode="numeric"') == 1
