"""One permission: taken away, given another end, its link sent again."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from app.services.late.adding import add_one
from app.services.late.changing import change_end, invite_again, permission_of, remove
from app.services.late.choices import Details
from app.services.late.refusals import (
    InvitationWaits,
    InvitedTooOften,
    LateRefusal,
    NotListed,
    UnknownValue,
)
from models.engine import DB
from tests import stage
from tests.http.late_list import let_in_late
from tests.http.stories import MAY
from tests.late.promised import ADMIN, emails, events, rows_of, text_of

pytestmark = pytest.mark.usefixtures("late_list")
ADA = "ada@example.com"


@pytest.fixture
async def ada(late_list):
    """The permission of somebody who has been sent the link."""
    added = await add_one(ADA, Details(), ADMIN, MAY)
    await sent()
    return added.id


async def sent() -> None:
    """The worker has sent what was promised."""
    await DB.rows("UPDATE outbox_email SET state = 'sent'")


async def test_removing_ends_access_and_tells_the_person(ada):
    assert await remove(ada, ADMIN, MAY) == ADA
    (row,) = await rows_of(ADA)
    known = (row["ended_at"], row["ended_why"], row["ended_by"])
    assert known == (MAY, "removed", "Ash Quillerby")
    assert await emails("late-ended") == [("late-ended", ADA, "waiting")]
    text = await text_of("late-ended")
    assert "Your access to register late for an NPQ ended on 10 May 2024." in text
    assert "http://localhost:8000/email-updates" in text
    assert ("Ash Quillerby", "late_permission.removed", ADA) in await events()


async def test_removing_quietly_tells_nobody_and_sends_nothing_that_waits(late_list):
    added = await add_one(ADA, Details(), ADMIN, MAY)
    await remove(added.id, ADMIN, MAY, tell=False)
    assert await emails() == [("late-invitation", ADA, "cancelled")]


async def test_of_five_removals_at_once_one_counts(ada):
    done = await asyncio.gather(
        *(remove(ada, ADMIN, MAY) for _ in range(5)), return_exceptions=True
    )
    assert sum(isinstance(one, NotListed) for one in done) == 4
    assert len(await emails("late-ended")) == 1


@pytest.mark.parametrize("over", ["expired", "removed", "never there"])
async def test_what_is_over_is_changed_by_nobody(late_list, over):
    permission = uuid4()
    if over != "never there":
        await let_in_late(ADA, expires_at=MAY)
        permission = await permission_of("<ADA@example.com>")
    if over == "removed":
        await DB.rows("UPDATE late_permission SET ended_at = $1, ended_why = 'removed'", MAY)
    for attempt in (
        remove(permission, ADMIN, MAY),
        change_end(permission, "2024-06-01", ADMIN, MAY),
        invite_again(permission, ADMIN, MAY),
    ):
        with pytest.raises(NotListed):
            await attempt
    assert (await emails(), await events()) == ([], [])


async def test_the_end_can_be_changed_and_is_told_in_what_waits(late_list):
    await stage.open_service()
    added = await add_one(ADA, Details(), ADMIN, MAY)
    changed = await change_end(added.id, "30 May 2024", ADMIN, MAY)
    (row,) = await rows_of(ADA)
    assert row["expires_at"] == datetime(2024, 5, 30, 23, tzinfo=UTC)
    assert str(changed.until) == "2024-05-30"
    assert "Register by 30 May 2024." in await text_of("late-invitation")
    assert ("Ash Quillerby", "late_permission.end_changed", ADA) in await events()


@pytest.mark.parametrize("end", ["", "9 May 2024", "tomorrow"])
async def test_an_end_that_cannot_be_is_refused(ada, end):
    with pytest.raises(UnknownValue):
        await change_end(ada, end, ADMIN, MAY)


async def test_the_link_is_sent_again_three_times_a_day(ada):
    for hour in range(3):
        await invite_again(ada, ADMIN, MAY + timedelta(hours=hour))
        await sent()
    with pytest.raises(InvitedTooOften) as refused:
        await invite_again(ada, ADMIN, MAY + timedelta(hours=23))
    assert refused.value.again == MAY + timedelta(days=1)
    await invite_again(ada, ADMIN, MAY + timedelta(days=1))
    assert len(await emails("late-invitation")) == 5


async def test_of_ten_at_once_one_is_sent_again(ada):
    done = await asyncio.gather(
        *(invite_again(ada, ADMIN, MAY) for _ in range(10)), return_exceptions=True
    )
    assert sum(isinstance(one, InvitationWaits) for one in done) == 9
    assert len(await emails("late-invitation")) == 2


async def test_a_link_that_waits_is_not_sent_again(late_list):
    added = await add_one(ADA, Details(), ADMIN, MAY)
    with pytest.raises(InvitationWaits):
        await invite_again(added.id, ADMIN, MAY)


async def test_an_address_that_was_never_listed_has_no_permission(late_list):
    with pytest.raises(LateRefusal, match=r"^bob does not have access to register late"):
        await permission_of(" Bob ")
