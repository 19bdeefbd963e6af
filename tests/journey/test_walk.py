from dataclasses import replace
from datetime import date

import pytest

from app.journey.facts import Facts
from tests.journey.cast import (
    BEGIN,
    COMMUNITY,
    HEADSHIP,
    IN_SCHOOL,
    NOVEMBER,
    SENCO,
    TODAY,
    TYPED,
    WELSH,
    facts,
    walk,
)

SENCO_PATH = (
    "course-start provider-check work-in-england return-to-teaching-adviser work-setting "
    "workplace course senco-role senco-start-date funding provider share-information check-answers"
)


def test_a_walk_begins_with_the_course_start():
    assert walk().slugs == ("course-start",)


def test_a_walk_begins_with_the_trn_of_a_person_whose_trn_nobody_confirmed():
    assert walk(trn_confirmed=False).slugs == ("teacher-reference-number",)
    assert walk(TYPED, trn_confirmed=False).last.slug == "course-start"


def test_a_confirmed_person_is_not_asked_what_the_draft_still_holds():
    assert "full_name" not in walk(TYPED | SENCO).answers


def test_a_walk_ends_at_the_first_step_without_an_answer():
    assert walk(BEGIN).last.slug == "work-in-england"


def test_a_walk_of_all_answers_ends_at_check_answers():
    done = walk(SENCO)
    assert " ".join(done.slugs) == SENCO_PATH
    assert done.complete
    assert done.answers == SENCO


def test_an_incomplete_walk_cannot_be_submitted():
    assert not walk(IN_SCHOOL).complete


def test_only_steps_on_the_path_may_be_visited():
    done = walk(SENCO)
    assert done.on_path("senco-role")
    assert not done.on_path("headship-stage")
    assert not done.on_path("no-such-step")


def test_a_step_has_neighbours_on_the_path():
    done = walk(SENCO)
    assert done.before("provider").slug == "funding"
    assert done.after("provider").slug == "share-information"


def test_the_first_step_has_none_before_and_the_last_none_after():
    done = walk(SENCO)
    assert done.before("course-start") is None
    assert done.after("check-answers") is None


def test_a_step_off_the_path_has_no_neighbours():
    assert walk(SENCO).before("maths-mastery") is walk(SENCO).after("maths-mastery") is None


def test_a_person_at_a_dead_end_rests_at_the_question_before_it():
    later = walk({**BEGIN, "course_start": "no"})
    assert later.last.slug == "cannot-register-yet"
    assert later.resting.slug == "course-start"


def test_a_person_elsewhere_rests_at_the_last_step():
    assert walk(BEGIN).resting.slug == "work-in-england"


def test_answers_whose_question_does_not_apply_are_as_if_never_given():
    stale = {"senco_role": "yes", "senco_start_date": "2023-03-01", "pay_for_course": "self"}
    assert walk(HEADSHIP | stale).answers == HEADSHIP


def test_there_is_no_outcome_before_the_funding_step():
    assert walk(IN_SCHOOL).outcome is None
    assert walk(IN_SCHOOL).suggestions == ()


def test_there_is_an_outcome_from_the_funding_step_on():
    here = walk(IN_SCHOOL | {"course": "npq-senior-leadership"})
    assert here.last.slug == "funding"
    assert here.outcome.code == "ineligible_establishment_not_a_pp50"
    assert "npq-headship" in here.suggestions


@pytest.mark.parametrize(
    ("known", "asked_again"),
    [
        ({"month": None}, "course-start"),
        ({"month": date(2025, 4, 1)}, "course-start"),
        ({"workplace": None}, "workplace"),
        ({"workplace": replace(COMMUNITY, choosable=False)}, "workplace"),
        ({"workplace": replace(COMMUNITY, identifier="100001")}, "workplace"),
        ({"workplace": replace(COMMUNITY, establishment_type="")}, "funding"),
        ({"previously_funded": frozenset({"npq-senco"})}, "funding"),
        ({"offers": ("teach_first",)}, "provider"),
    ],
)
def test_an_answer_counts_only_while_it_would_be_given_now(known, asked_again):
    assert walk(SENCO, **known).last.slug == asked_again


def test_an_answer_for_no_month_counts_while_there_is_none():
    neutral = BEGIN | {"course_start_before": ""}
    assert walk(neutral, month=None).last.slug == "work-in-england"
    assert walk(neutral, month=NOVEMBER).last.slug == "course-start"


def test_a_workplace_outside_england_is_a_dead_end():
    answers = IN_SCHOOL | {"workplace": WELSH.key}
    assert walk(answers, workplace=WELSH).last.slug == "workplace-not-in-england"


def test_a_stale_workplace_does_not_stop_a_person_outside_england():
    answers = {**IN_SCHOOL, "work_in_england": "no", "workplace": WELSH.key}
    assert walk(answers, workplace=WELSH).last.slug == "course"


def test_facts_take_the_posted_record_with_its_answer():
    posted = Facts(today=TODAY, posted=COMMUNITY)
    assert posted.with_answers({"workplace": COMMUNITY.key}).workplace is COMMUNITY
    assert posted.with_answers({"role": "x"}).workplace is None


def test_facts_refuse_a_new_course_without_its_providers():
    with pytest.raises(ValueError, match="offers"):
        facts(SENCO).with_answers({"course": "npq-headship"})


def test_facts_keep_the_offers_of_a_course_given_again():
    assert facts(SENCO).with_answers({"course": "npq-senco"}).offers == facts(SENCO).offers
