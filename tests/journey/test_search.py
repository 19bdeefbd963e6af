from dataclasses import replace

import pytest

from app.journey.mistakes import Mistakes, SearchAgain
from app.journey.steps import childcare_provider, workplace
from tests.journey.cast import (
    ACORNS,
    BOROUGH,
    COMMUNITY,
    IN_SCHOOL,
    MINDER,
    nothing_yet,
    walk,
)


def refusal(question, sent, posted):
    with pytest.raises(Mistakes) as refused:
        question.parse({question.name: sent}, nothing_yet(posted=posted))
    return refused.value.sentences[question.name]


@pytest.mark.parametrize("record", [COMMUNITY, BOROUGH])
def test_a_school_or_a_local_authority_is_taken_as_a_workplace(record):
    form = {"workplace": record.key}
    assert workplace.QUESTION.parse(form, nothing_yet(posted=record)) == form


def test_a_childcare_provider_is_taken_as_an_ofsted_registration():
    form = {"childcare_provider": MINDER.key}
    assert childcare_provider.QUESTION.parse(form, nothing_yet(posted=MINDER)) == form


@pytest.mark.parametrize("question", [workplace.QUESTION, childcare_provider.QUESTION])
def test_none_of_these_asks_to_search_again(question):
    with pytest.raises(SearchAgain):
        question.parse({question.name: "none_of_these"}, nothing_yet())


@pytest.mark.parametrize("posted", [None, ACORNS, BOROUGH, replace(COMMUNITY, choosable=False)])
def test_a_value_that_is_not_a_workplace_to_choose_is_refused(posted):
    sentence = refusal(workplace.QUESTION, COMMUNITY.key, posted)
    assert sentence == "Select a workplace from the list"


def test_a_record_of_the_wrong_kind_is_refused():
    sentence = refusal(workplace.QUESTION, ACORNS.key, ACORNS)
    assert sentence == "Select a workplace from the list"
    assert refusal(childcare_provider.QUESTION, COMMUNITY.key, COMMUNITY) == (
        "Select an Ofsted registration from the list"
    )


def test_the_chosen_workplace_stands_for_the_next_look():
    assert workplace.QUESTION.chosen(walk(IN_SCHOOL)) is not None
    assert workplace.QUESTION.chosen(nothing_yet()) is None


def test_a_suggested_workplace_stands_while_it_can_be_chosen():
    suggested = {"prefill": {"workplace": COMMUNITY.key}}
    here = nothing_yet(**suggested, workplace=COMMUNITY)
    assert workplace.QUESTION.chosen(here) is COMMUNITY
    closed = nothing_yet(**suggested, workplace=replace(COMMUNITY, choosable=False))
    assert workplace.QUESTION.chosen(closed) is None


@pytest.mark.parametrize(
    ("setting", "hint"),
    [
        ("a_school", ""),
        ("an_academy_trust", "Choose the school where you do most of your work."),
        (
            "a_16_to_19_educational_setting",
            "If you work for a local authority, search for its name.",
        ),
        (
            "early_years_or_childcare",
            "If your nursery is part of a school, search for the school.",
        ),
    ],
)
def test_some_settings_have_a_hint_of_their_own(setting, hint):
    nursery = {"kind_of_nursery": "preschool_class_as_part_of_school"}
    here = walk({**IN_SCHOOL, **nursery, "work_setting": setting})
    assert workplace.QUESTION.hint_for(here) == hint


def test_the_ofsted_search_has_one_hint_for_everybody():
    assert childcare_provider.QUESTION.hint_for(walk(IN_SCHOOL)) == ""
