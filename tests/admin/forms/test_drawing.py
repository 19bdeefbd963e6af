"""Fields of a form drawn again: what was typed, and the sentence at the field it belongs to."""

import pytest
from html5lib import parseFragment

from app.pages.confirming import typed
from app.pages.console_form import filled
from app.pages.form_dates import day_of, moment_of
from app.pages.form_fields import moment_boxes, radios, select, text_area, text_box, tick

AWKWARD = "=cmd|' /C calc'!A0 “ok” <b>&amp;</b> \u202eRTL 🎓 O'Neill"
CHOICES = (("a", "First"), ("b", "Second"))


def drawn(component):
    """The component as a tree."""
    return parseFragment(component.__html__(), namespaceHTMLElements=False)


def test_what_was_typed_stands_in_the_box_again():
    (box,) = drawn(text_box(filled({"name": AWKWARD}), "name", "Name")).iter("input")
    assert box.get("value") == AWKWARD
    lines = f"\n  {AWKWARD}\n\n{AWKWARD} "
    (area,) = drawn(text_area(filled({"note": lines}), "note", "Note")).iter("textarea")
    assert area.text == lines


def test_a_choice_is_chosen_again():
    form = filled({"kind": "b", "tell": "yes"})
    checked = [
        box.get("value")
        for box in drawn(radios(form, "kind", "Kind", CHOICES)).iter("input")
        if "checked" in box.attrib
    ]
    (option,) = (
        o
        for o in drawn(select(form, "kind", "Kind", CHOICES)).iter("option")
        if "selected" in o.attrib
    )
    (box,) = drawn(tick(form, "tell", "Tell them")).iter("input")
    assert (checked, option.get("value"), "checked" in box.attrib) == (["b"], "b", True)


def wrong_boxes(form):
    """The boxes of a moment that are marked."""
    shown = drawn(moment_boxes(form, "at", "At"))
    boxes = (b for b in shown.iter("input") if "govuk-input--error" in b.get("class", ""))
    return [box.get("id") for box in boxes]


def test_a_day_that_cannot_be_marks_every_box():
    form = filled({"at-day": "31", "at-month": "2", "at-year": "2024", "at-time": "5pm"})
    day_of(form, "at")
    assert wrong_boxes(form) == ["at-day", "at-month", "at-year", "at-time"]


def test_a_time_that_cannot_be_marks_its_box_only():
    form = filled({"at-day": "1", "at-month": "2", "at-year": "2025", "at-time": "noonish"})
    moment_of(form, "at")
    assert wrong_boxes(form) == ["at-time"]


@pytest.mark.parametrize(
    ("word", "given", "same"),
    [
        ("open", "open", True),
        ("open", " OPEN\t", True),
        ("close everything", "Close   everything ", True),
        ("open", "o p e n", False),
        ("close everything", "closeeverything", False),
        ("open", "", False),
        ("open", "ｏｐｅｎ", False),
    ],
)
def test_a_word_may_be_typed_in_any_case_with_spaces_around_it(word, given, same):
    assert typed(word, given) is same
