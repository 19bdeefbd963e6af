"""Exhaustive: every combination of answers that matter to routes and rules, to its end."""

import pytest

from app.eligibility.outcomes import MEANING
from app.journey.journey import REGISTRATION, back, onward
from app.journey.record import columns
from app.journey.summary import check_rows
from tests.journey.every_walk import every_walk
from tests.journey.spoken import spoken
from tests.journey.test_graph import DEAD_ENDS

SENCO, MATHS = "npq-senco", "npq-leading-primary-mathematics"
EHCO = "npq-early-headship-coaching-offer"


@pytest.fixture(scope="module")
def walks():
    """The ends of all walks."""
    return list(every_walk())


@pytest.fixture(scope="module")
def records(walks):
    return [(walk, columns(walk)) for walk in walks if walk.complete]


def test_there_are_many_thousand_walks(walks, record_property):
    record_property("summary", f"{len(walks)} walks of the journey were tried")
    assert len(walks) > 5_000


def test_every_walk_ends_at_check_answers_or_a_dead_end(walks):
    assert {walk.last.slug for walk in walks} == DEAD_ENDS | {"check-answers"}


def test_every_step_and_every_outcome_is_met(walks):
    assert {slug for walk in walks for slug in walk.slugs} == REGISTRATION.steps.keys()
    assert {walk.outcome.code for walk in walks if walk.outcome} == MEANING.keys()


def test_every_answer_given_counts(walks):
    assert all(walk.answers == walk.facts.answers for walk in walks)


def test_back_undoes_onward_everywhere(walks):
    for walk in walks:
        for slug in walk.slugs[:-1]:
            onto = onward(slug, walk, changing=False)
            assert back(onto.slug, walk, changing=False).slug == slug


def test_changing_from_check_answers_returns_there(records):
    for walk, _ in records:
        for row in check_rows(walk):
            assert back(row.change, walk, changing=True).slug == "check-answers"


def test_the_rows_say_what_the_columns_hold(records):
    for walk, kept in records:
        said = {row.key: row.value for row in check_rows(walk)}
        said.pop("teacher_reference_number", None)
        assert said == spoken(kept)


def test_paying_is_stored_exactly_when_nobody_else_may_pay(records):
    for _, kept in records:
        assert (kept["pay_for_course"] is not None) == (kept["funding_result"] == "not_funded")


def test_senco_answers_are_stored_for_senco_only(records):
    for _, kept in records:
        assert (kept["senco_role"] is not None) == (kept["course"] == SENCO)
        assert (kept["senco_start_date"] is not None) == (kept["senco_role"] == "yes")


def test_maths_answers_are_stored_for_maths_only(records):
    for _, kept in records:
        assert (kept["maths_mastery"] is not None) == (kept["course"] == MATHS)
        assert (kept["maths_understanding"] is not None) == (kept["maths_mastery"] is False)
        assert kept["maths_understanding"] != "cannot_show"


def test_headship_answers_are_stored_for_the_coaching_offer_only(records):
    for _, kept in records:
        assert (kept["headship_stage"] is not None) == (kept["course"] == EHCO)
        assert (kept["headteacher"] is not None) == (kept["course"] == EHCO)
        assert (kept["first_five_years"] is not None) == (kept["headteacher"] is True)
        assert kept["headship_stage"] != "none"
