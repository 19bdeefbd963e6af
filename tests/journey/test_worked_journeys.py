"""The seven worked journeys of the specification, from the first question to the columns."""

import pytest

from app.journey.journey import REGISTRATION, back, onward
from app.journey.record import columns
from app.journey.summary import check_rows
from tests.eligibility.offers import OFFERS
from tests.journey.cast import facts
from tests.journey.worked import JOURNEYS


def sent(slug, answer, walk):
    """The form of a page: the hidden outcome, two parts of a date, or one field."""
    name = slug.replace("-", "_")
    if slug == "funding":
        return {"funding": walk.outcome.key}
    if slug == "senco-start-date":
        month, year = answer.split()
        return {f"{name}-month": month, f"{name}-year": year}
    return {name: answer}


def answer_page(walk, slug, answer):
    """The walk after a page of it was opened and answered."""
    assert walk.on_path(slug)
    answers = walk.last.parse(sent(slug, answer, walk), walk)
    offers = OFFERS.get(answers.get("course", walk.facts.answers.get("course")), ())
    return REGISTRATION.walk(walk.facts.with_answers(answers, offers=offers))


def go(journey):
    walk = REGISTRATION.walk(facts(posted=journey.workplace))
    for slug, answer in journey.pages:
        assert walk.last.slug == slug
        walk = answer_page(walk, slug, answer)
        assert onward(slug, walk, changing=False) is walk.last
    return walk


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
def test_the_journey_comes_to_check_answers(journey):
    assert go(journey).complete


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
def test_check_answers_shows_its_rows(journey):
    rows = [(row.label, row.value) for row in check_rows(go(journey))]
    assert rows == list(journey.rows.items())


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda journey: journey.name)
def test_the_registration_holds_its_columns(journey):
    kept = columns(go(journey))
    assert journey.columns.items() <= kept.items()


def test_people_without_the_headship_npq_can_go_back_and_correct():
    (ehco,) = [journey for journey in JOURNEYS if "coaching" in journey.name]
    until = [page for page, _ in ehco.pages].index("headship-stage")
    walk = REGISTRATION.walk(facts(posted=ehco.workplace))
    for slug, answer in ehco.pages[:until]:
        walk = answer_page(walk, slug, answer)
    stuck = answer_page(walk, "headship-stage", "none")
    assert stuck.last.slug == "ehco-unavailable"
    assert back("ehco-unavailable", stuck, changing=False).slug == "headship-stage"
