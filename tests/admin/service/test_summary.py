"""The page of the service: how it stands, what to mind, where to change it."""

from datetime import UTC, date, datetime

import pytest

from models.engine import DB
from tests import stage
from tests.admin.service.seen import SERVICE, listed
from tests.http.meter import metered
from tests.http.stories import MAY, NOVEMBER
from tests.page_check import with_class, words
from tests.services.operating.moments import DAY, HOUR


async def lead(sam):
    """The tag and the sentence at the top."""
    await sam.open(SERVICE)
    return words(with_class(sam.page, "govuk-body-l")[0])


async def test_it_is_the_tab_settings(sam):
    await sam.open(SERVICE)
    assert sam.heading == "Service"
    current = [link for link in sam.page.iter("a") if link.get("aria-current") == "page"]
    assert [words(link) for link in current] == ["Settings"]


async def test_open_to_everybody(sam):
    await stage.open_service(NOVEMBER)
    assert await lead(sam) == "Open Open to everybody."


async def test_open_to_listed_people_only(sam):
    await stage.settings(late_registration_enabled=True)
    await listed("ann@example.com", "bob@example.com")
    expected = "Partially closed Closed to the public, open to 2 listed people."
    assert await lead(sam) == expected
    assert sam.rows["Listed people (2)"] == "Register through the late registration link"


async def test_both_ways_shut(sam):
    assert await lead(sam) == "Partially closed Nobody can register."


async def test_completely_closed(sam):
    until = datetime(2024, 5, 11, 21, tzinfo=UTC)
    await stage.settings(closed_from=MAY - HOUR, closed_until=until, closure_recorded=True)
    said = "Nobody can register. The whole service is closed until 10pm on Saturday 11 May 2024."
    assert await lead(sam) == f"Completely closed {said}"


async def test_what_is_scheduled_is_told_in_order(sam):
    await stage.settings(opens_at=MAY + 9 * DAY, closes_at=MAY + 20 * DAY)
    await sam.open(SERVICE)
    opens, closes = "19 May 2024 at 10:30am: registration opens.", "30 May 2024 at 10:30am"
    assert opens in sam.text
    assert sam.text.index(opens) < sam.text.index(closes)


async def test_a_scheduled_time_that_has_come_counts_before_it_is_recorded(sam):
    await stage.settings(opens_at=MAY)
    assert await lead(sam) == "Open Open to everybody."


async def test_the_last_change_says_what_who_and_when(sam):
    await sam.open(f"{SERVICE}/late-registration")
    await sam.send({"switch": "on", "days": "28"})
    await sam.send()
    assert "Changed late registration: Sam Super, 10 May 2024 at 10:30am." in sam.text
    link = next(link for link in sam.page.iter("a") if words(link).startswith("See every change"))
    assert link.get("href") == "/admin/audit?object_type=service"


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        (
            {"registration": "open", "course_start_before": date(2024, 6, 1)},
            "The start month, June 2024, will be reached in 22 days.",
        ),
        (
            {"registration": "open", "course_start_before": date(2024, 5, 1)},
            "Registration is open, but the start month, May 2024, has been reached.",
        ),
        (
            {"registration": "open", "course_start_before": None},
            "Registration is open, but there is no start month.",
        ),
        (
            {"closed_from": MAY + DAY},
            "The complete closure has no expected return: visitors read “later”.",
        ),
        (
            {"opens_at": MAY + 300 * DAY},
            "will open on 6 March 2025 at 9:30am, but November 2024 will have been reached.",
        ),
        (
            {"opens_at": MAY + DAY, "course_start_before": None},
            "Registration will open on 11 May 2024 at 10:30am, but there is no start month.",
        ),
    ],
)
async def test_what_to_mind(sam, columns, said):
    await stage.settings(**columns)
    await sam.open(SERVICE)
    (warning,) = with_class(sam.page, "govuk-warning-text__text")
    assert said in words(warning)


async def test_listed_people_who_cannot_register_are_something_to_mind(sam):
    await listed("ann@example.com")
    await sam.open(SERVICE)
    assert "1 person is listed to register late, but late registration is off." in sam.text


async def test_nothing_to_mind(sam):
    await stage.open_service(NOVEMBER)
    await sam.open(SERVICE)
    assert with_class(sam.page, "govuk-warning-text") == []


async def test_a_missing_row_counts_as_a_fresh_one(sam):
    await DB.rows("DELETE FROM service_state")
    assert await lead(sam) == "Partially closed Nobody can register."


async def test_it_asks_as_often_however_many_people_there_are(sam, redis_url):
    await stage.settings(late_registration_enabled=True)
    async with metered(redis_url) as meter:
        counts = []
        for number in range(2):
            await listed(*(f"{number}-{place}@example.com" for place in range(1 + 30 * number)))
            await meter.reset()
            await sam.open(SERVICE)
            counts.append(len(await meter.told()))
    assert counts == [5, 5]
