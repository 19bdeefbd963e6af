from app.eligibility.courses import COURSES
from app.eligibility.providers import PROVIDERS
from tests.eligibility.offers import OFFERS


def test_providers_are_listed_in_alphabetical_order():
    names = [provider.name for provider in PROVIDERS]
    assert names == sorted(names)
    assert len(names) == 8


def test_every_offered_course_has_providers():
    assert set(OFFERS) == {course.identifier for course in COURSES}
