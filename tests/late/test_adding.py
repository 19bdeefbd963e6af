"""One address is added at once: row, event, invitation and the provider's list, or nothing."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from app.services.late.adding import add_one
from app.services.late.choices import Details
from app.services.late.refusals import AlreadyListed, LateRefusal
from app.services.late.telling import words_to_copy
from models.engine import DB
from tests import stage
from tests.http.late_list import let_in_late, turn_late_registration_off
from tests.http.stories import MAY
from tests.late.promised import ADMIN, emails, events, rows_of, text_of

pytestmark = pytest.mark.usefixtures("late_list")
ADA = "ada@example.com"
INVITED = ("late-invitation", ADA, "waiting")
WHOLE = Details("Correcting a registration", "Teach First", "  two\n words ", "2/6/2024")


async def add(email: str = ADA, details: Details = Details()):  # noqa: B008 frozen
    return await add_one(email, details, ADMIN, MAY)


async def test_an_address_is_added_as_it_is_compared_for_as_long_as_the_settings_say():
    added = await add("  <MailTo:Ada@Example.com>\u00a0")
    (row,) = await rows_of(ADA)
    assert (row["email"], row["reason"], row["provider"], row["note"]) == (ADA, "other", None, None)
    assert (row["added_by"], row["added_at"], row["invited_at"]) == ("Ash Quillerby", MAY, MAY)
    assert row["expires_at"] == datetime(2024, 6, 7, 23, tzinfo=UTC)  # midnight in summer time
    assert str(added.until) == "2024-06-07"
    assert await events() == [("Ash Quillerby", "late_permission.added", ADA)]


async def test_the_person_is_invited_with_link_address_and_end():
    await add()
    assert await emails() == [INVITED]
    text = await text_of("late-invitation")
    assert "Register late: http://localhost:8000/late-registration\n" in text
    assert f"Sign in to your DfE Identity account with this email address: {ADA}." in text
    assert "Register by 7 June 2024." in text


async def test_details_are_taken_by_name_or_stored_value():
    await add(details=WHOLE)
    await add("ben@example.com", Details("correction", "teach_first", "two words", "2 June 2024"))
    for email in (ADA, "ben@example.com"):
        (row,) = await rows_of(email)
        known = (row["reason"], row["provider"], row["note"], row["expires_at"])
        end = datetime(2024, 6, 2, 23, tzinfo=UTC)
        assert known == ("correction", "teach_first", "two words", end)


@pytest.mark.parametrize(
    ("email", "details", "said"),
    [
        ("", Details(), "Enter an email address"),
        ("\u200b", Details(), "Enter an email address"),
        ("ada", Details(), "Enter an email address in the correct format, like name@example.com"),
        (ADA, Details(reason="x"), "Reason must be one of: Delayed teacher"),
        (ADA, Details(provider="x"), "Provider must be one of: Ambition Institute"),
        (ADA, Details(note="x" * 501), "Note must be 500 characters or fewer"),
        (ADA, Details(ends_on="soon"), "Access ends on must be a date like 2 May 2024"),
        (ADA, Details(ends_on="31/06/2024"), "Access ends on must be a date like 2 May 2024"),
        (ADA, Details(ends_on="9 May 2024"), "Access ends on must be today or in the future"),
        (ADA, Details(ends_on="2034-05-10"), "Access ends on must be within a year"),
    ],
)
async def test_what_cannot_be_added_is_said_in_a_sentence_and_changes_nothing(email, details, said):
    with pytest.raises(LateRefusal, match=f"^{said}"):
        await add(email, details)
    assert (await DB.rows("SELECT 1 FROM late_permission"), await emails(), await events()) == (
        [],
        [],
        [],
    )


async def test_an_address_that_has_access_keeps_its_row():
    await add()
    with pytest.raises(
        AlreadyListed, match=r"^ada@example\.com already has access until 7 June 2024"
    ):
        await add("ADA@example.com", WHOLE)
    assert len(await rows_of(ADA)) == 1
    assert await emails() == [INVITED]


async def test_of_ten_at_once_one_adds():
    done = await asyncio.gather(*(add() for _ in range(10)), return_exceptions=True)
    assert sum(isinstance(one, AlreadyListed) for one in done) == 9
    assert (len(await rows_of(ADA)), await emails()) == (1, [INVITED])


async def test_a_row_that_has_run_out_ends_and_nobody_is_told_of_it():
    await let_in_late(ADA, expires_at=MAY)
    await add()
    old, new = await rows_of(ADA)
    assert (old["ended_why"], old["ended_at"], old["ended_by"]) == ("expired", MAY, "Schedule")
    assert new["ended_at"] is None
    assert await emails() == [INVITED]
    assert ("Schedule", "late_permission.expired", ADA) in await events()


@pytest.mark.parametrize("why", ["submitted", "removed"])
async def test_an_address_is_added_again_after_it_ended(why):
    await let_in_late(ADA, ended_at=MAY - timedelta(days=1), ended_why=why)
    await add()
    assert [row["ended_why"] for row in await rows_of(ADA)] == [why, None]


@pytest.mark.parametrize("hinder", [stage.open_service, turn_late_registration_off])
async def test_while_the_link_does_not_work_the_invitation_is_held(hinder):
    await hinder()
    await add()
    assert await emails() == [("late-invitation", ADA, "held")]
    assert (await rows_of(ADA))[0]["invited_at"] is None


async def test_the_provider_gets_the_list_where_an_address_is_held_for_it():
    await add("ben@example.com", WHOLE)
    assert await emails("late-provider-list") == []
    await DB.rows("UPDATE provider SET contact_address = 'npq@example.org' WHERE id = $1", "llse")
    try:
        await add(details=Details(provider="LLSE"))
        assert await emails("late-provider-list") == [
            ("late-provider-list", "npq@example.org", "waiting")
        ]
        text = await text_of("late-provider-list")
    finally:
        await DB.rows("UPDATE provider SET contact_address = NULL")
    assert "* ada@example.com\n" in text
    assert "Access ends on 7 June 2024." in text
    assert "Not added" not in text


async def test_an_admin_can_copy_what_to_tell_the_provider():
    assert words_to_copy([await add()]).splitlines() == [
        "These people can now register late for an NPQ",
        ADA,
        "They must sign in to their DfE Identity account with the email address listed here",
        "http://localhost:8000/late-registration",
        "Access ends on 7 June 2024",
    ]
