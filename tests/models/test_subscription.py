"""What no subscription can be, whoever writes it."""

import asyncpg
import pytest

from tests import stage

INSERT = (
    "INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at,"
    " updated_at) VALUES ($1, $2, 'senco', '1', now(), now())"
)
ENDED = "unsubscribed_at = now(), unsubscribed_by = "


async def test_a_person_has_one_subscription(database, user):
    await database.rows(INSERT, user, "a@example.com")
    with pytest.raises(asyncpg.UniqueViolationError, match="subscription_user_uniq"):
        await database.rows(INSERT, user, "b@example.com")


async def test_an_address_has_one_active_subscription_whatever_its_capitals(database, user):
    await database.rows(INSERT, user, "a@example.com")
    other = await stage.person("other")
    with pytest.raises(asyncpg.UniqueViolationError, match="subscription_active_email_uniq"):
        await database.rows(INSERT, other, "A@Example.com")
    await database.rows(f"UPDATE subscription SET {ENDED} 'merged'")
    await database.rows(INSERT, other, "A@Example.com")


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("interest = 'both'", "interest"),
        ("email = ''", "email"),
        ("email = NULL", "email"),
        ("unsubscribed_at = now()", "unsubscribed"),
        ("unsubscribed_by = 'link'", "unsubscribed"),
        (f"{ENDED} 'somehow'", "unsubscribed"),
        (f"{ENDED} 'admin'", "unsubscribed"),
    ],
)
async def test_what_makes_no_sense_is_refused(database, user, change, rule):
    await database.rows(INSERT, user, "a@example.com")
    with pytest.raises(asyncpg.CheckViolationError, match=f"subscription_{rule}_check"):
        await database.rows(f"UPDATE subscription SET {change}")


async def test_the_address_of_an_ended_one_can_be_erased(database, user):
    await database.rows(INSERT, user, "a@example.com")
    await database.rows(f"UPDATE subscription SET email = NULL, {ENDED} 'link'")
    assert (await database.row("SELECT email FROM subscription"))["email"] is None
