import pytest

from app.journey import rules
from app.journey.facts import SoFar
from tests.journey.cast import SENCO, WELSH, facts, nothing_yet

CONDITIONS = [
    rules.has_no_trn,
    rules.wants_later,
    rules.has_not_chosen,
    rules.outside_england,
    rules.referred,
    rules.works_in_school,
    rules.works_in_early_years,
    rules.in_school_nursery,
    rules.has_ofsted_number,
    rules.lead_mentor,
    rules.needs_role,
    rules.needs_employer,
    rules.ehco,
    rules.maths,
    rules.senco,
    rules.no_headship_npq,
    rules.is_headteacher,
    rules.mastery_done,
    rules.cannot_show,
    rules.works_as_senco,
]


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.__name__)
def test_no_condition_holds_before_its_answer(condition):
    assert not condition(nothing_yet(answers=SENCO))


def test_a_workplace_is_not_looked_at_before_it_is_on_the_path():
    known = facts({"workplace": WELSH.key}, workplace=WELSH)
    assert not rules.workplace_outside_england(SoFar(known, {}))
    assert rules.workplace_outside_england(SoFar(known, {"workplace": WELSH.key}))


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_trn_is_asked_for_until_it_is_confirmed(confirmed):
    assert rules.trn_unconfirmed(nothing_yet(trn_confirmed=confirmed)) is not confirmed
