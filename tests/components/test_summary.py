"""Rows, cards and their links."""

from markupsafe import Markup

from components import Action, SummaryCard, SummaryList, SummaryRow, Tag


def test_a_link_says_what_it_changes_to_those_who_do_not_see_the_row():
    row = SummaryRow("Course", "Headship", (Action("Change", "/course", "course"),))
    shown = SummaryList((row,)).__html__()
    assert 'Change<span class="govuk-visually-hidden"> course</span></a>' in shown


def test_a_link_in_a_card_also_names_the_card():
    row = SummaryRow("Course", "Headship", (Action("Change", "/course", "course"),))
    shown = SummaryCard("Course details", (row,)).__html__()
    assert '<span class="govuk-visually-hidden"> course (Course details)</span>' in shown


def test_a_value_may_be_a_component():
    shown = SummaryList((SummaryRow("Funding", Tag("Eligible", "green")),)).__html__()
    assert '<strong class="govuk-tag govuk-tag--green">' in shown


def test_a_card_without_rows_shows_its_words():
    words = Markup('<p class="govuk-body">Nothing yet</p>')
    shown = SummaryCard("Personal details", text=words).__html__()
    assert '<p class="govuk-body">Nothing yet</p>' in shown
    assert "<dl" not in shown
