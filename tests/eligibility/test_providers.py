import pytest

from app.eligibility.courses import COURSES
from app.eligibility.providers import OFFERS, PROVIDER, PROVIDERS

EIGHT = "Ambition Best Church LLSE National Teach Teacher University"

WHO_OFFERS = {
    "npq-leading-behaviour-culture": EIGHT,
    "npq-leading-literacy": "Ambition National Teach Teacher University",
    "npq-leading-teaching": EIGHT,
    "npq-leading-teaching-development": EIGHT,
    "npq-leading-primary-mathematics": "Ambition Church LLSE National Teach University",
    "npq-senior-leadership": EIGHT,
    "npq-headship": EIGHT,
    "npq-executive-leadership": "Ambition Best Church LLSE National Teach University",
    "npq-early-years-leadership": "Ambition National Teach Teacher University",
    "npq-senco": "Ambition Best Church National Teach University",
    "npq-early-headship-coaching-offer": EIGHT,
}


def test_providers_are_listed_in_alphabetical_order():
    names = [provider.name for provider in PROVIDERS]
    assert names == sorted(names)
    assert len(names) == 8


@pytest.mark.parametrize("course", WHO_OFFERS)
def test_a_course_is_offered_by_its_providers_in_order(course):
    first_words = [PROVIDER[identifier].name.split()[0] for identifier in OFFERS[course]]
    assert " ".join(first_words) == WHO_OFFERS[course]


def test_every_offered_course_has_providers():
    assert set(OFFERS) == {course.identifier for course in COURSES}
