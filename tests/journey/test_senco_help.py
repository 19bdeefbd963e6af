from datetime import date

import pytest

from app.journey.senco_help import (
    BEFORE_THE_RULE,
    DOES_NOT_PLAN,
    EXCEPTION,
    PLANS_TO_BECOME,
    senco_help,
)
from tests.journey.cast import HEADSHIP, SENCO, TODAY

TIME_IS_LEFT = (
    "You need to complete this NPQ by March 2026, 3 years after you became a SENCO. "
    "It takes up to 22 months, so plan to start by May 2024."
)
TIME_IS_SHORT = (
    "You need to complete this NPQ by March 2026, 3 years after you became a SENCO. "
    "It takes up to 22 months, so you may not finish in time. "
    "Speak to your school and your provider."
)
TIME_IS_UP = (
    "The 3 years to complete this NPQ ended in March 2026. "
    "Speak to your school and your provider about completing it as soon as you can."
)


def test_the_help_names_the_deadline_and_the_latest_start():
    assert senco_help(SENCO, TODAY) == (TIME_IS_LEFT, EXCEPTION)


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2024, 5, 31), TIME_IS_LEFT),
        (date(2024, 6, 1), TIME_IS_SHORT),
        (date(2026, 3, 31), TIME_IS_SHORT),
        (date(2026, 4, 1), TIME_IS_UP),
    ],
)
def test_the_help_changes_with_the_month_of_viewing(today, sentence):
    assert senco_help(SENCO, today) == (sentence, EXCEPTION)


def test_a_start_before_the_rule_needs_no_npq():
    answers = {**SENCO, "senco_start_date": "2009-08-01"}
    assert senco_help(answers, TODAY) == (BEFORE_THE_RULE,)


def test_a_start_in_the_month_of_the_rule_is_under_it():
    answers = {**SENCO, "senco_start_date": "2009-09-01"}
    assert senco_help(answers, TODAY)[0].startswith(
        "The 3 years to complete this NPQ ended in September 2012."
    )


@pytest.mark.parametrize(
    ("role", "words"), [("does_not_plan", DOES_NOT_PLAN), ("plans_to_become", PLANS_TO_BECOME)]
)
def test_people_who_are_no_sencos_are_told_when_they_need_it(role, words):
    answers = {**HEADSHIP, "course": "npq-senco", "senco_role": role}
    assert senco_help(answers, TODAY) == (words,)


@pytest.mark.parametrize("answers", [HEADSHIP, {**SENCO, "work_in_england": "no"}, {}])
def test_nobody_else_gets_the_help(answers):
    assert senco_help(answers, TODAY) == ()
