import pytest

from app.eligibility.courses import COURSES
from app.journey.mistakes import Mistakes
from app.journey.radios import Divider, Option, Radios, yes_or_no
from app.journey.steps import course, course_start, pay_for_course, provider, work_setting
from tests.journey.cast import IN_SCHOOL, NOVEMBER, SENCO, nothing_yet, walk

PETS = Radios("pet", "Which pet?", (Option("cat", "A cat"), Divider(), Option("dog", "A dog")), "!")


def values(question, here):
    return [choice.value for choice in question.options(here) if isinstance(choice, Option)]


def test_a_listed_value_is_taken():
    assert PETS.parse({"pet": "dog"}, nothing_yet()) == {"pet": "dog"}


@pytest.mark.parametrize("sent", ["", "or", "Dog", " dog", "fish", "x" * 100_000])
def test_anything_else_counts_as_nothing_chosen(sent):
    with pytest.raises(Mistakes) as refused:
        PETS.parse({"pet": sent}, nothing_yet())
    assert refused.value.sentences == {"pet": "!"}


def test_a_label_is_found_by_its_value():
    assert PETS.label("dog") == "A dog"
    assert PETS.label("fish") == "fish"


def test_yes_or_no_may_have_a_hint_under_no():
    question = yes_or_no("q", "?", "!", no_hint="Really")
    assert question.choices == (Option("yes", "Yes"), Option("no", "No", "Really"))


def test_an_answered_question_shows_its_answer():
    assert PETS.shown(nothing_yet()) == {}
    assert work_setting.QUESTION.shown(walk(IN_SCHOOL)) == {"work_setting": "a_school"}


def test_an_unanswered_question_shows_a_suggestion_that_would_be_taken():
    suggested = nothing_yet(prefill={"work_setting": "other"})
    assert work_setting.QUESTION.shown(suggested) == {"work_setting": "other"}
    assert work_setting.QUESTION.shown(nothing_yet(prefill={"work_setting": "moon"})) == {}


def test_an_answer_goes_before_a_suggestion():
    here = walk(IN_SCHOOL, prefill={"work_setting": "other"})
    assert work_setting.QUESTION.shown(here) == {"work_setting": "a_school"}


def test_a_page_with_a_mistake_shows_what_was_sent():
    assert PETS.typed({"pet": "fish", "other": "x"}) == {"pet": "fish"}
    assert PETS.typed({}) == {"pet": ""}


def test_the_course_start_is_kept_with_its_month():
    assert course_start.QUESTION.parse({"course_start": "yes"}, walk()) == {
        "course_start": "yes",
        "course_start_before": NOVEMBER.isoformat(),
    }


def test_the_course_start_is_kept_with_no_month_when_there_is_none():
    kept = course_start.QUESTION.parse({"course_start": "yes"}, walk(month=None))
    assert kept["course_start_before"] == ""


def test_the_courses_end_with_the_coaching_offer_after_or():
    choices = course.QUESTION.options(walk())
    assert choices[-2] == Divider("or")
    assert choices[-1].label == "Early headship coaching offer"
    assert len(choices) == len(COURSES) + 1


def test_the_providers_are_those_of_the_course_in_alphabetical_order():
    here = walk(SENCO, offers=("teach_first", "ambition_institute"))
    assert values(provider.QUESTION, here) == ["ambition_institute", "teach_first"]


@pytest.mark.parametrize(
    ("changes", "offered"),
    [
        ({}, True),
        ({"work_setting": "an_academy_trust"}, True),
        ({"work_setting": "other"}, False),
        ({"work_in_england": "no"}, False),
        ({"return_to_teaching_adviser": "yes"}, False),
    ],
)
def test_a_trust_pays_in_school_settings_in_england_only(changes, offered):
    here = walk({**IN_SCHOOL, "course": "npq-headship", **changes})
    assert ("trust" in values(pay_for_course.QUESTION, here)) is offered
