"""The clock crosses a scheduled time while people are in the middle of something."""

from datetime import datetime, timedelta

import pytest
import time_machine

from models.engine import DB
from tests import stage
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep
from tests.http.stories import MAY

HOUR, MOMENT = timedelta(hours=1), timedelta(microseconds=1)
SOON = MAY + HOUR
CLOSED = "Registration has closed temporarily"
KEPT = "We have kept your answers. You can carry on with your registration when registration opens."


def at(moment: datetime):
    """The clock shows this moment and stands still."""
    return time_machine.travel(moment, tick=False)


async def count(table: str) -> int:
    """How many rows a table has."""
    return (await DB.row(f"SELECT count(*) FROM {table}"))["count"]


@pytest.fixture
async def asked(applicant, user):
    """Somebody with a whole draft who looks at a question that they will answer anew."""
    await keep(user, SENCO_ANSWERS)
    return await applicant.open("/registration/senco-role")


@pytest.fixture
async def checking(applicant, user):
    """Somebody who looks at their answers."""
    await keep(user, SENCO_ANSWERS)
    return await applicant.open("/registration/check-answers")


async def test_an_answer_a_moment_before_the_closing_is_kept(asked, user):
    await stage.settings(closes_at=SOON)
    with at(SOON - MOMENT):
        await asked.send({"senco_role": "does_not_plan"})
    assert asked.slug == "funding"
    assert (await draft_of(user))["senco_role"] == "does_not_plan"


async def test_an_answer_at_the_closing_is_dropped_and_the_draft_kept(asked, user):
    await stage.settings(closes_at=SOON)
    with at(SOON):
        await asked.send({"senco_role": "does_not_plan"})
    assert (asked.address.endswith("/"), CLOSED in asked.text, KEPT in asked.text) == (True,) * 3
    assert await draft_of(user) == SENCO_ANSWERS


async def test_a_submission_at_the_closing_is_refused_and_works_after_the_opening(checking, user):
    await stage.settings(closes_at=SOON, opens_at=SOON + HOUR)
    form = checking.form()
    with at(SOON):
        await checking.post(form, form.filled({}))
        assert KEPT in checking.text
        assert (await count("registration"), await count("outbox_email")) == (0, 0)
    with at(SOON + HOUR):
        await checking.open("/")
        await checking.follow("Carry on")
        assert checking.slug == "check-answers"
        await checking.send()
    assert "Registration successfully submitted" in checking.text
    assert (await count("registration"), await draft_of(user)) == (1, {})


async def test_what_was_refused_during_a_closure_can_be_sent_again_after_it(checking, user):
    await stage.settings(closed_from=SOON, closed_until=SOON + HOUR)
    form = checking.form()
    with at(SOON):
        await checking.post(form, form.filled({}))
        assert checking.response.status_code == 503
        assert checking.response.headers["retry-after"] == "3600"
    with at(SOON + HOUR - MOMENT):
        await checking.post(form, form.filled({}))
        assert checking.response.headers["retry-after"] == "60"
    assert (await count("registration"), await draft_of(user)) == (0, SENCO_ANSWERS)
    with at(SOON + HOUR):
        await checking.post(form, form.filled({}))
    assert "Registration successfully submitted" in checking.text


async def test_registration_may_have_closed_underneath_a_complete_closure(checking, user):
    await stage.settings(closed_from=SOON, closed_until=SOON + HOUR, closes_at=SOON + HOUR / 2)
    with at(SOON + HOUR):
        await checking.send()
    assert KEPT in checking.text
    assert await draft_of(user) == SENCO_ANSWERS


async def test_the_closed_page_becomes_the_start_page_at_the_opening(applicant):
    await stage.close_service(opens_at=SOON)
    with at(SOON - MOMENT):
        await applicant.open("/")
        assert CLOSED in applicant.text
    with at(SOON):
        await applicant.open("/")
        assert "Use this service to:" in applicant.text


@pytest.mark.parametrize("before", ["open", "partially_closed"])
async def test_email_updates_asked_for_across_a_change_are_set_up(applicant, before):
    other = {"open": "closes_at", "partially_closed": "opens_at"}[before]
    await stage.settings(registration=before, **{other: SOON})
    await applicant.open("/email-updates")
    with at(SOON):
        await applicant.send({"interest": "senco"})
        assert applicant.heading == "Your email request has been set up"
        opened = before == "partially_closed"
        assert ("for courses starting from November 2024" in applicant.text) == opened
        assert ("about registration opening" in applicant.text) != opened
    assert (await count("subscription"), await count("outbox_email")) == (1, 1)


async def test_email_updates_asked_for_when_everything_has_closed_are_not_set_up(applicant):
    await stage.settings(closed_from=SOON)
    await applicant.open("/email-updates")
    with at(SOON):
        await applicant.send({"interest": "senco"})
    assert applicant.response.status_code == 503
    assert (await count("subscription"), await count("outbox_email")) == (0, 0)
