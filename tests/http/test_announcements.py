"""What is announced before a scheduled change, and where (closure.md, section 3.2)."""

from datetime import UTC, datetime, timedelta

import pytest

from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.stories import MAY
from tests.page_check import with_class, words

DAY, MOMENT = timedelta(days=1), timedelta(microseconds=1)
CLOSES = "Registration closes at 10:30am on Friday 24 May 2024. Submit your registration before"
AWAY = "This service will be unavailable from 7pm until 10pm on Wednesday 15 May 2024."
EVENING = datetime(2024, 5, 15, 18, tzinfo=UTC)
JOURNEY = ["/", "/registration/course-start", "/registration/check-answers"]
ELSEWHERE = ["/account", "/help", "/guidance/apply", "/signed-out"]


def announced(applicant: Applicant) -> str:
    """The words of the blue banners, without their titles."""
    banners = with_class(applicant.page, "govuk-notification-banner__content")
    return " ".join(words(banner) for banner in banners)


@pytest.fixture
async def answered(applicant, user):
    await keep(user, SENCO_ANSWERS)
    await stage.settings(closes_at=MAY + 14 * DAY)
    return applicant


@pytest.mark.parametrize("address", JOURNEY)
async def test_a_closing_within_14_days_is_announced_where_people_register(answered, address):
    await answered.open(address)
    assert announced(answered).startswith(CLOSES)


@pytest.mark.parametrize("address", ELSEWHERE)
async def test_a_closing_is_announced_nowhere_else(answered, address):
    await answered.open(address)
    assert announced(answered) == ""


async def test_the_announcement_goes_on_from_question_to_question(answered):
    await answered.open("/registration/course-start")
    await answered.send()
    assert answered.slug == "provider-check"
    assert announced(answered).startswith(CLOSES)


async def test_a_page_with_mistakes_announces_the_closing_too(applicant):
    await stage.settings(closes_at=MAY + 14 * DAY)
    await applicant.open("/registration/course-start")
    await applicant.send()
    assert applicant.response.status_code == 422
    assert announced(applicant).startswith(CLOSES)


@pytest.mark.parametrize(
    "columns",
    [
        {"closes_at": MAY + 14 * DAY + MOMENT},
        {"closes_at": MAY + DAY, "registration": "partially_closed"},
        {"opens_at": MAY + DAY, "registration": "partially_closed"},
        {"closed_from": MAY + 7 * DAY + MOMENT},
    ],
)
async def test_what_is_far_or_concerns_nobody_is_not_announced(plain, columns):
    await stage.settings(**columns)
    await plain.open("/")
    assert announced(plain) == ""


@pytest.mark.parametrize("registration", ["open", "partially_closed"])
@pytest.mark.parametrize("address", ["/", "/registration/course-start", *ELSEWHERE, "/privacy"])
async def test_a_complete_closure_within_7_days_is_announced_everywhere(
    plain, registration, address
):
    until = EVENING + timedelta(hours=3)
    await stage.settings(registration=registration, closed_from=EVENING, closed_until=until)
    await plain.open(address)
    assert announced(plain) == AWAY


@pytest.mark.parametrize(
    ("until", "said"),
    [
        (None, "unavailable from 7pm on Wednesday 15 May 2024."),
        (
            EVENING + 9 * DAY / 24,
            "unavailable from 7pm on Wednesday 15 May 2024 until 4am on Thursday 16 May 2024.",
        ),
        (
            EVENING + 5 * DAY / 24,
            "from 7pm on Wednesday 15 May 2024 until midnight on Thursday 16 May 2024.",
        ),
    ],
)
async def test_a_closure_says_its_end_as_far_as_it_is_known(plain, until, said):
    await stage.settings(closed_from=EVENING, closed_until=until)
    await plain.open("/help")
    assert announced(plain).endswith(said)


async def test_both_changes_stand_in_one_banner(plain):
    await stage.settings(closes_at=MAY + 14 * DAY, closed_from=EVENING)
    await plain.open("/")
    assert len(with_class(plain.page, "govuk-notification-banner")) == 1
    assert CLOSES in announced(plain)
    assert "This service will be unavailable" in announced(plain)


async def test_a_closure_is_announced_beside_the_news_of_a_registration(plain, user):
    made = await register(user)
    await stage.settings(closed_from=EVENING)
    await plain.open(f"/account/registrations/{made}?submitted=1")
    assert len(with_class(plain.page, "govuk-notification-banner")) == 2
