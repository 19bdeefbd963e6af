"""What guidance pages are shown with: texts and websites that an admin would have set."""

import pytest

from tests.stage import open_service

WEBSITE = "https://teach-first.example.org/npq?a=1&b=2"


@pytest.fixture
async def texts(database):
    """An open service whose next courses start in autumn 2024."""
    await open_service()
    await database.rows("UPDATE service_state SET next_course_start = 'autumn 2024'")


@pytest.fixture
async def website(database):
    """The website of one provider; gone again after the test, since providers are kept."""
    update = "UPDATE provider SET website = $1 WHERE id = 'teach_first'"
    await database.rows(update, WEBSITE)
    yield WEBSITE
    await database.rows(update, None)


@pytest.fixture
async def nobody_offers(database):
    """Nobody offers the headship NPQ; all do again after the test."""
    course = "npq-headship"
    await database.rows("DELETE FROM course_provider WHERE course = $1", course)
    yield course
    await database.rows(
        "INSERT INTO course_provider (course, provider) SELECT $1, id FROM provider", course
    )
