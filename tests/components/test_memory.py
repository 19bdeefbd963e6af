"""Components of ours are rendered once; a person's words are never kept."""

import pytest
from jinja2 import Environment
from markupsafe import Markup

from components import (
    Button,
    Checkboxes,
    CheckboxItem,
    Html,
    InsetText,
    PhaseBanner,
    RadioItem,
    Radios,
    Select,
)
from components.component import REMEMBERED, remembered
from tests.components.pieces import one_of_each

YES_NO = (RadioItem("yes", "Yes"), RadioItem("no", "No"))
OF_A_PERSON = {
    "BackLink",
    "BarRows",
    "DateInput",
    "Details",
    "ErrorSummary",
    "FileUpload",
    "InsetText",
    "NotificationBanner",
    "Pagination",
    "Panel",
    "SearchResults",
    "StackedBars",
    "SummaryCard",
    "SummaryList",
    "Table",
    "TextInput",
    "Textarea",
    "WarningText",
}


@pytest.fixture(autouse=True)
def empty_memory():
    remembered.cache_clear()


def test_an_equal_component_is_the_very_same_text():
    first = Radios("sure", "Are you sure?", YES_NO).__html__()
    assert Radios("sure", "Are you sure?", YES_NO).__html__() is first


def test_a_different_answer_is_a_different_text():
    first = Radios("sure", "Are you sure?", YES_NO, value="yes").__html__()
    assert Radios("sure", "Are you sure?", YES_NO, value="no").__html__() != first


def test_components_that_may_hold_words_of_a_person_are_never_kept():
    kinds = {type(piece).__name__ for piece in one_of_each("words") if not piece.memoised}
    assert kinds == OF_A_PERSON


def test_nothing_is_kept_of_what_a_person_typed():
    for piece in one_of_each("typed by a person"):
        if not piece.memoised:
            piece.__html__()
    assert remembered.cache_info().currsize == 0


def test_a_remembered_component_refuses_a_part_that_must_not_be_kept():
    with pytest.raises(TypeError, match="hint"):
        Radios("sure", "Are you sure?", YES_NO, hint=InsetText("typed by a person"))


def test_a_value_that_is_no_choice_is_never_kept():
    items = (CheckboxItem("yes", "Yes"),)
    assert Radios("sure", "Sure?", YES_NO, value="typed").value == ""
    assert Checkboxes("sure", items, values=("typed", "yes")).values == ("yes",)
    assert Select("sure", "Sure?", (("yes", "Yes"),), value="typed").value == ""


def test_memory_is_bounded():
    for number in range(REMEMBERED + 10):
        Button("Continue", href=f"/registrations/{number}").__html__()
    assert remembered.cache_info().currsize == REMEMBERED


@pytest.mark.parametrize("markup_first", [True, False])
def test_markup_is_never_taken_for_equal_text(markup_first):
    kinds = {"text": "<b>now</b>", "markup": Markup("<b>now</b>")}
    order = sorted(kinds, reverse=not markup_first)
    shown = {kind: PhaseBanner("Beta", kinds[kind]).__html__() for kind in order}
    assert "&lt;b&gt;now" in shown["text"]
    assert "<b>now</b>" in shown["markup"]


def test_plain_text_is_not_taken_for_markup():
    with pytest.raises(TypeError):
        Html("<b>typed</b>")


def test_a_template_shows_a_component_by_naming_it():
    shown = Environment(autoescape=True).from_string("{{ it }}").render(it=Button("Continue"))
    assert shown == Button("Continue").__html__()
