"""Stored answers stand under the words of their questions, whatever is asked today."""

from app.journey.stored import stored_answers
from tests.journey.cast import HEADSHIP, NOVEMBER, SENCO


def said(answers, month=NOVEMBER, place="Hillside School"):
    return {one.question: one.answer for one in stored_answers(answers, month, place)}


def test_every_answer_of_a_walk_is_there_in_its_order():
    keys = [one.key for one in stored_answers(SENCO, NOVEMBER, "Hillside School")]
    assert set(keys) == SENCO.keys() - {"course_start_before"}
    assert keys[:3] == ["course_start", "provider_check", "work_in_england"]


def test_answers_are_told_as_they_were_chosen():
    shown = said(SENCO)
    assert shown["Do you want to start a course before November 2024?"] == "Yes"
    assert shown["Find your workplace"] == "Hillside School"
    assert shown["Which NPQ do you want to do?"].endswith("(SENCO)")
    assert shown["When did you become a SENCO?"] == "March 2023"
    assert shown["Funding"] == "Eligible (Special educational needs co-ordinator (SENCO))"
    assert shown["I agree to my information being shared like this"] == "Yes"


def test_the_month_is_the_stored_one():
    assert "Do you want to start one of these courses?" in said(HEADSHIP, month=None)


def test_what_is_asked_no_more_is_shown_by_its_key_and_old_values_as_they_are():
    shown = said({**HEADSHIP, "work_setting": "a_castle", "moat": "deep", "funding": "odd"})
    assert shown["What type of setting do you work in?"] == "a_castle"
    assert (shown["moat"], shown["Funding"]) == ("deep", "odd")


def test_what_was_typed_with_a_trn_is_never_among_them():
    typed = {"has_teacher_reference_number": "yes", "full_name": "Alex", "date_of_birth": "x"}
    assert said({**HEADSHIP, **typed}) == said(HEADSHIP)
