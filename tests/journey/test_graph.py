import csv
from pathlib import Path

import pytest

from app.journey import steps
from app.journey.chart import routes
from app.journey.journey import REGISTRATION

DEAD_ENDS = {
    "no-teacher-reference-number",
    "cannot-register-yet",
    "choose-an-npq-and-provider",
    "workplace-not-in-england",
    "ehco-unavailable",
    "maths-cannot-register",
}


def specified():
    with (Path(__file__).parent / "graph.csv").open(encoding="utf-8") as rows:
        return [(row["step"], row["condition"], row["to"]) for row in csv.DictReader(rows)]


def test_the_routes_are_the_specified_ones_in_the_specified_order():
    drawn = [(slug, route.condition, route.to) for slug, route in routes()]
    in_order = {step: place for place, (step, *_) in enumerate(specified())}
    assert sorted(drawn, key=lambda way: in_order[way[0]]) == specified()


def test_every_route_leads_to_a_step():
    assert {route.to for _, route in routes()} <= REGISTRATION.steps.keys()


def test_every_step_is_reached_by_a_route():
    assert {route.to for _, route in routes()} == REGISTRATION.steps.keys()


def test_only_the_last_route_of_a_step_has_no_condition():
    for ways in (REGISTRATION.start, *(step.routes for step in REGISTRATION.steps.values())):
        assert [route.when is None for route in ways] == [route is ways[-1] for route in ways]


def test_the_steps_without_a_way_on_are_the_ends():
    ends = {slug for slug, step in REGISTRATION.steps.items() if not step.routes}
    assert ends == DEAD_ENDS | {"check-answers"}
    assert {slug for slug in ends if REGISTRATION.steps[slug].is_dead_end} == DEAD_ENDS


def test_only_the_ends_ask_nothing():
    asking = {slug for slug, step in REGISTRATION.steps.items() if step.questions}
    assert asking == REGISTRATION.steps.keys() - DEAD_ENDS - {"check-answers"}


def test_no_way_leads_back_to_where_it_was():
    def ways_from(slug, before):
        assert slug not in before, f"the journey loops at {slug}"
        for route in REGISTRATION.steps[slug].routes:
            ways_from(route.to, (*before, slug))

    for route in REGISTRATION.start:
        ways_from(route.to, ())


@pytest.mark.parametrize("slug", REGISTRATION.steps)
def test_a_step_lives_in_the_file_of_its_name(slug):
    assert getattr(steps, slug.replace("-", "_")).STEP is REGISTRATION.steps[slug]


def test_no_key_of_the_draft_belongs_to_two_questions():
    keys = [
        key
        for step in REGISTRATION.steps.values()
        for question in step.questions
        for key in question.keys
    ]
    assert len(set(keys)) == len(keys)
