"""The demonstration's data."""

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.eligibility.courses import COURSES
from app.services.demo import next_start, seed_demo
from app.services.demo_lists import lists
from app.services.demo_people import PEOPLE, person
from app.services.demo_places import workplaces

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
COUNTED = ("workplace", "eligibility_list", "eligibility_entry", "admin", "late_permission",
           "app_user", "registration")  # fmt: skip


@given(st.dates(date(2024, 1, 1), date(2060, 1, 1)))
def test_courses_start_on_the_next_1_april_or_1_november_two_months_ahead(today):
    start = next_start(today)
    assert (start.month, start.day) in {(4, 1), (11, 1)}
    assert timedelta(60) <= start - today < timedelta(60 + 214)


@pytest.mark.parametrize(
    ("today", "start"),
    [
        (date(2026, 1, 31), date(2026, 4, 1)),
        (date(2026, 2, 1), date(2026, 11, 1)),
        (date(2026, 9, 2), date(2026, 11, 1)),
        (date(2026, 9, 3), date(2027, 4, 1)),
    ],
)
def test_sixty_days_are_enough_and_fifty_nine_are_not(today, start):
    assert next_start(today) == start


async def counts(database) -> dict[str, int]:
    """How many rows each table holds."""
    return {table: (await database.row(f"SELECT count(*) FROM {table}"))[0] for table in COUNTED}


async def test_loading_the_demo_data_again_adds_nothing(database):
    await seed_demo(NOW)
    first = await counts(database)
    await seed_demo(NOW + timedelta(days=1))
    assert await counts(database) == first
    assert all(first.values())


async def test_the_demo_service_is_open_with_late_registration_on(database):
    await seed_demo(NOW)
    state = await database.row("SELECT * FROM service_state")
    assert (state["registration"], state["late_registration_enabled"]) == ("open", True)
    assert state["course_start_before"] == date(2027, 4, 1)


async def test_the_late_applicant_is_sent_the_link_when_registration_closes(database):
    await seed_demo(NOW)
    await seed_demo(NOW + timedelta(days=1))
    (email,) = await database.rows("SELECT * FROM outbox_email")
    assert (email["template"], email["recipient"]) == (
        "late-invitation",
        "teacher-late@example.com",
    )
    assert json.loads(email["values"])["ends_on"] == "21 December 2026"
    assert email["due_at"].year == 9999


async def test_somebody_has_two_earlier_registrations(database):
    await seed_demo(NOW)
    rows = await database.rows(
        "SELECT course FROM registration r JOIN app_user u ON u.id = r.user_id"
        " WHERE u.subject = 'teacher-registered' AND u.identity_provider = 'dfe-identity'"
    )
    assert {row["course"] for row in rows} < {course.identifier for course in COURSES}
    assert len(rows) == 2


def test_every_workplace_is_there_once_and_can_be_searched():
    places = workplaces()
    assert len({(place["kind"], place["identifier"]) for place in places}) == len(places)
    assert all(place["identifier"].lower() in place["search_words"].split() for place in places)


def test_hillside_school_is_on_no_list():
    entries = [entry for kind in lists(workplaces()).values() for entry in kind]
    assert "100000" not in {entry.identifier for entry in entries}


def test_every_list_names_somebody_and_leaves_somebody_out():
    for kind, entries in lists(workplaces()).items():
        assert 5 <= len(entries) <= 150, kind


def test_everybody_has_an_address_nobody_else_has():
    addresses = {person.email for person in PEOPLE}
    assert len(addresses) == len(PEOPLE)
    assert {address.partition("@")[2] for address in addresses} == {"example.com"}


def test_the_stand_in_is_told_of_no_trn_where_there_is_none():
    assert "trn" not in person("teacher-without-trn").claims
    assert person("teacher").claims["trn"] == "3000001"
    assert next(one for one in PEOPLE if one.role == "admin").claims is None
