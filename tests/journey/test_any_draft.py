"""Whatever a draft holds, the walk over it stays sound."""

from hypothesis import given
from hypothesis import strategies as st

from app.eligibility.courses import COURSES
from app.journey.journey import REGISTRATION, back, onward
from app.journey.radios import Option, Radios
from app.journey.summary import check_rows
from tests.eligibility.offers import OFFERS
from tests.journey.cast import (
    ACORNS,
    COMMUNITY,
    HEADSHIP,
    LISTED,
    SENCO,
    TYPED,
    WELSH,
    facts,
)

RADIOS = [
    question
    for step in REGISTRATION.steps.values()
    for question in step.questions
    if isinstance(question, Radios)
]
KEPT = {
    question.name: [choice.value for choice in question.choices if isinstance(choice, Option)]
    for question in RADIOS
}
OTHERS = {
    "course_start_before": ["2024-11-01", "2024-04-01", ""],
    "workplace": [COMMUNITY.key, WELSH.key, "school:1"],
    "childcare_provider": [ACORNS.key, "childcare_provider:1"],
    "itt_provider": ["Abbey Training Partnership", "Gone"],
    "role": ["Head", "", "x" * 129],
    "employer": ["Big company", ""],
    "senco_start_date": ["2023-03-01", "2030-01-01", "soon"],
    "funding": ["funded/npq-senco", "funded/npq-headship", "not_in_england/npq-senco"],
    "share_information": ["yes", "no"],
    **{key: [value, ""] for key, value in TYPED.items()},
}
DRAFTS = st.fixed_dictionaries(
    {}, optional={key: st.sampled_from(values) for key, values in (KEPT | OTHERS).items()}
)


def finished(stale, answers):
    """A draft with everything for one course, and whatever else was left in it."""
    return stale | answers


NEARLY_DONE = st.builds(finished, DRAFTS, st.sampled_from([SENCO, HEADSHIP]))
RECORDS = st.fixed_dictionaries(
    {
        "workplace": st.sampled_from([None, COMMUNITY, LISTED, WELSH]),
        "childcare_provider": st.sampled_from([None, ACORNS]),
        "trn_confirmed": st.booleans(),
    }
)


def walked(draft, known=()):
    return REGISTRATION.walk(facts(draft, **dict(known)))


@given(DRAFTS | NEARLY_DONE, RECORDS)
def test_only_answers_of_steps_on_the_path_count(draft, known):
    walk = walked(draft, known)
    keys = {key for step in walk.steps for question in step.questions for key in question.keys}
    assert walk.answers.keys() <= keys
    assert walk.answers.items() <= draft.items()


@given(DRAFTS | NEARLY_DONE, RECORDS)
def test_answers_that_do_not_count_change_nothing(draft, known):
    walk = walked(draft, known)
    known_offers = {**known, "offers": walk.facts.offers}
    assert walked(dict(walk.answers), known_offers).slugs == walk.slugs


@given(DRAFTS | NEARLY_DONE, RECORDS)
def test_every_answered_step_takes_its_answers_and_the_last_does_not(draft, known):
    walk = walked(draft, known)
    assert all(step.answered(walk) for step in walk.steps[:-1])
    assert not walk.last.answered(walk)


@given(DRAFTS | NEARLY_DONE, RECORDS)
def test_rows_and_pages_never_fail(draft, known):
    walk = walked(draft, known)
    assert all(row.value for row in check_rows(walk) if walk.complete)
    for step in walk.steps:
        for question in step.questions:
            assert question.shown(walk).keys() <= set(question.fields)


@given(NEARLY_DONE, st.sampled_from(sorted(KEPT)), st.data())
def test_a_change_taken_back_leaves_everything_as_it_was(draft, key, data):
    before = walked(draft)
    changed = {**draft, key: data.draw(st.sampled_from(KEPT[key]))}
    walked(changed)
    again = {**changed, key: draft[key]} if key in draft else draft
    assert walked(again).slugs == before.slugs


@given(NEARLY_DONE, st.sampled_from(sorted(KEPT)), st.data())
def test_a_change_never_leads_off_the_path(draft, key, data):
    walk = walked({**draft, key: data.draw(st.sampled_from(KEPT[key]))})
    for step in walk.steps:
        for changing in (True, False):
            assert walk.on_path(onward(step.slug, walk, changing).slug)
            before = back(step.slug, walk, changing)
            assert before is None or walk.on_path(before.slug)


def test_the_drafts_tried_know_every_course():
    assert set(KEPT["course"]) == {course.identifier for course in COURSES} == set(OFFERS)
