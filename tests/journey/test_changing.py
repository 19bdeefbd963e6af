import pytest

from app.journey.journey import REGISTRATION, back, onward
from app.journey.record import columns
from app.journey.summary import check_rows, same_row
from tests.eligibility.offers import OFFERS
from tests.journey.cast import BEGIN, HEADSHIP, IN_SCHOOL, SENCO, facts, walk

SENCO_ROW = "Special educational needs co-ordinator (SENCO)"


def after(facts, answers, **records):
    return REGISTRATION.walk(facts.with_answers(answers, **records))


def test_a_good_answer_leads_to_the_next_step():
    assert onward("provider-check", walk(BEGIN), changing=False).slug == "work-in-england"
    assert onward("course", walk(SENCO), changing=False).slug == "senco-role"


def test_a_changed_answer_leads_back_to_check_answers():
    assert onward("provider", walk(SENCO), changing=True).slug == "check-answers"


def test_a_changed_answer_leads_to_the_first_question_it_opens():
    moved = walk({**SENCO, "work_setting": "other"})
    assert onward("work-setting", moved, changing=True).slug == "employment-type"


def test_a_changed_answer_leads_through_the_further_steps_of_its_row():
    assert onward("senco-role", walk(SENCO), changing=True).slug == "senco-start-date"
    assert onward("senco-start-date", walk(SENCO), changing=True).slug == "check-answers"


def test_a_changed_answer_that_ends_the_row_leads_past_it():
    planned = walk({**SENCO, "senco_role": "plans_to_become"})
    assert onward("senco-role", planned, changing=True).slug == "check-answers"


def test_a_step_that_another_window_took_away_leads_to_the_last_one():
    assert onward("senco-role", walk(HEADSHIP), changing=False).slug == "check-answers"


def test_back_leads_to_the_step_before():
    assert back("senco-role", walk(SENCO), changing=False).slug == "course"
    assert back("course-start", walk(SENCO), changing=False) is None
    assert back("check-answers", walk(SENCO), changing=False).slug == "share-information"


def test_back_from_a_change_leads_to_check_answers():
    assert back("senco-role", walk(SENCO), changing=True).slug == "check-answers"
    assert back("course-start", walk(SENCO), changing=True).slug == "check-answers"


def test_back_from_a_change_that_opened_questions_leads_to_the_step_before():
    moved = walk({**SENCO, "work_setting": "other"})
    assert back("employment-type", moved, changing=True).slug == "work-setting"


def test_back_from_check_answers_never_leads_to_itself():
    assert back("check-answers", walk(SENCO), changing=True).slug == "share-information"


@pytest.mark.parametrize(
    ("slug", "other", "same"),
    [
        ("senco-role", "senco-start-date", True),
        ("maths-mastery", "maths-understanding", True),
        ("ofsted-number", "childcare-provider", True),
        ("course", "senco-role", False),
        ("funding", "provider", False),
        ("provider-check", "share-information", False),
    ],
)
def test_steps_share_a_row_or_not(slug, other, same):
    assert same_row(slug, other) is same


def test_changing_headship_to_senco_asks_the_senco_questions():
    changed = after(facts(HEADSHIP), {"course": "npq-senco"}, offers=OFFERS["npq-senco"])
    assert changed.last.slug == "senco-role"
    assert onward("course", changed, changing=True).slug == "senco-role"


def test_the_outcome_is_shown_again_for_a_new_course():
    new = {"course": "npq-senco", "senco_role": "plans_to_become"}
    changed = after(facts(HEADSHIP), new, offers=OFFERS["npq-senco"])
    assert changed.last.slug == "funding"


def test_a_provider_without_the_new_course_is_asked_again():
    answers = SENCO | {"provider": "llse"}
    assert walk(answers).last.slug == "provider"


def test_changing_back_drops_the_senco_row_and_columns():
    headship = {"course": "npq-headship", "funding": "funded/npq-headship"}
    returned = after(facts(SENCO), headship, offers=OFFERS["npq-headship"])
    assert returned.complete
    assert SENCO_ROW not in [row.label for row in check_rows(returned)]
    kept = columns(returned)
    assert kept["senco_role"] is kept["senco_start_date"] is None
    assert "senco_role" not in kept["answers"]


def test_an_answer_counts_again_when_its_question_applies_again():
    there = {"course": "npq-headship", "funding": "funded/npq-headship"}
    and_back = {"course": "npq-senco", "funding": "funded/npq-senco"}
    away = facts(SENCO).with_answers(there, offers=OFFERS["npq-headship"])
    assert after(away, and_back, offers=OFFERS["npq-senco"]).answers == SENCO


def test_a_draft_without_answers_has_nothing_to_go_back_to():
    assert back("course-start", walk(), changing=True) is None
    assert back("workplace", walk(IN_SCHOOL), changing=True).slug == "work-setting"
