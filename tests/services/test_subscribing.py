"""Whose address a subscription has: the account's, and one active for each, whoever is faster."""

import asyncio
from datetime import timedelta

import pytest

from app.audit import Actor
from app.emails.unsubscribe_links import token_of
from app.services.arrival import arrive
from app.services.people import Claims, arrive_from_identity
from app.services.subscribing import interest_in, subscribe
from app.services.unsubscribing import (
    Standing,
    UnknownLink,
    end,
    erase_addresses,
    standing,
    unsubscribe,
)
from models.engine import DB
from tests.stage import NOW, person

LATER = NOW + timedelta(days=1)
pytestmark = pytest.mark.usefixtures("database", "redis_url")


async def asks(user, interest="senco", now=NOW) -> None:
    await subscribe(await arrive(user, now), interest)


async def signs_in(subject: str, email: str, now=LATER):
    return await arrive_from_identity(Claims("dfe_identity", subject, email), now)


async def found(user) -> dict:
    row = await DB.row("SELECT * FROM subscription WHERE user_id = $1", user)
    return dict(row)


async def recipients() -> list[tuple[str, str]]:
    rows = await DB.rows("SELECT recipient, state FROM outbox_email ORDER BY recipient, state")
    return [(row["recipient"], row["state"]) for row in rows]


@pytest.mark.parametrize("answer", ["", "yes", "SENCO", "senco ", "admin", "0"])
def test_an_answer_that_is_not_offered_is_no_interest(answer):
    assert interest_in(answer) is None


async def test_a_subscription_follows_the_address_of_the_account():
    user = await person("robin")
    await asks(user)
    await DB.rows("UPDATE subscription SET undeliverable_at = now()")
    await signs_in("robin", "robin@new.example.com")
    row = await found(user)
    assert (row["email"], row["undeliverable_at"]) == ("robin@new.example.com", None)
    assert (row["subscribed_at"], row["updated_at"]) == (NOW, LATER)
    assert await recipients() == [("robin@new.example.com", "waiting")]


async def test_capitals_are_followed_too_and_stay_the_same_address():
    user = await person("robin")
    await asks(user)
    await signs_in("robin", "Robin@Example.com")
    assert (await found(user))["email"] == "Robin@Example.com"
    other = await person("other", email="ROBIN@example.com")
    await asks(other, now=LATER)
    assert (await found(user))["unsubscribed_by"] == "merged"


async def test_signing_in_with_the_same_address_changes_nothing():
    user = await person("robin")
    await asks(user)
    before = await found(user)
    await signs_in("robin", "robin@example.com")
    assert await found(user) == before


async def test_an_ended_subscription_follows_nobody():
    user = await person("robin")
    await asks(user)
    await end((await found(user))["id"], "link", NOW)
    await signs_in("robin", "robin@new.example.com")
    assert (await found(user))["email"] == "robin@example.com"
    await asks(user, now=LATER)
    assert (await found(user))["email"] == "robin@new.example.com"


async def test_of_two_accounts_with_one_address_the_later_request_stays():
    first, second = await person("first", email="a@example.com"), await person("second")
    await asks(first)
    await DB.rows("UPDATE app_user SET email = 'A@example.com' WHERE id = $1", second)
    await asks(second, now=LATER)
    ended, active = await found(first), await found(second)
    assert (ended["unsubscribed_by"], ended["unsubscribed_at"]) == ("merged", LATER)
    assert active["unsubscribed_at"] is None
    assert await recipients() == [("a@example.com", "cancelled"), ("A@example.com", "waiting")]


async def test_whose_address_changes_to_anothers_stays_and_the_other_ends():
    first, second = await person("first"), await person("second")
    await asks(first)
    await asks(second)
    await signs_in("second", "first@example.com")
    assert (await found(first))["unsubscribed_by"] == "merged"
    assert (await found(second))["email"] == "first@example.com"
    assert await standing(token_of((await found(first))["id"])) == Standing(
        active=True, address="first@example.com"
    )


async def test_two_accounts_with_one_address_that_ask_at_once_end_in_one():
    users = [await person(f"p{n}", email="same@example.com") for n in range(8)]
    await asyncio.gather(*(asks(user) for user in users))
    rows = await DB.rows("SELECT * FROM subscription WHERE unsubscribed_at IS NULL")
    assert len(rows) == 1
    waiting = [one for one in await recipients() if one[1] == "waiting"]
    assert len(waiting) == 1


async def test_asking_moving_and_leaving_at_once_never_breaks():
    users = [await person(f"p{n}") for n in range(4)]
    await asyncio.gather(*(asks(user) for user in users))
    ids = [(await found(user))["id"] for user in users]
    moves = [signs_in(f"p{n}", f"p{(n + 1) % 4}@example.com") for n in range(4)]
    leaves = [end(one, "link", LATER) for one in ids]
    await asyncio.gather(*moves, *leaves, *(asks(user, "other", LATER) for user in users))
    rows = await DB.rows("SELECT lower(email) FROM subscription WHERE unsubscribed_at IS NULL")
    assert len(rows) == len({row["lower"] for row in rows})


async def test_ending_says_whether_there_was_anything_to_end():
    user = await person("robin")
    await asks(user)
    subscription = (await found(user))["id"]
    assert await end(subscription, "link", NOW)
    assert not await end(subscription, "link", LATER)
    assert (await found(user))["unsubscribed_at"] == NOW


async def test_an_admin_ends_it_in_their_own_name():
    user = await person("robin")
    await asks(user)
    row = await DB.row(
        "INSERT INTO admin (email, name) VALUES ('ash@example.com', 'Ash') RETURNING id"
    )
    actor = Actor("admin", str(row["id"]), "Ash")
    assert await end((await found(user))["id"], "admin", NOW, actor=actor, admin=row["id"])
    ended = await found(user)
    assert (ended["unsubscribed_by"], ended["unsubscribed_admin"]) == ("admin", row["id"])
    event = await DB.row("SELECT * FROM audit_event WHERE action = 'subscription.unsubscribed'")
    assert (event["actor_type"], event["actor_label"]) == ("admin", "Ash")


async def test_an_ending_that_cannot_be_recorded_does_not_happen():
    user = await person("robin")
    await asks(user)
    with pytest.raises(Exception, match="audit_event_actor_type_check"):
        await end((await found(user))["id"], "link", NOW, actor=Actor("nobody", None, "x"))
    assert (await found(user))["unsubscribed_at"] is None


async def test_a_link_of_nobody_ends_nothing():
    with pytest.raises(UnknownLink):
        await unsubscribe("1.x.y", "link", NOW)


async def test_two_years_after_the_end_the_address_is_erased_and_the_link_stays_calm():
    gone, here = await person("gone"), await person("here")
    await asks(gone)
    await asks(here)
    subscription = (await found(gone))["id"]
    await end(subscription, "link", NOW)
    assert await erase_addresses(NOW + timedelta(days=730)) == 0
    later = NOW + timedelta(days=730, seconds=1)
    assert (await erase_addresses(later), await erase_addresses(later)) == (1, 0)
    assert (await found(gone))["email"] is None
    assert (await found(here))["email"] == "here@example.com"
    assert await standing(token_of(subscription)) == Standing()


async def test_whoever_comes_back_after_that_is_known_by_their_account():
    user = await person("robin")
    await asks(user)
    await end((await found(user))["id"], "link", NOW)
    await erase_addresses(NOW + timedelta(days=800))
    await asks(user, now=NOW + timedelta(days=801))
    row = await found(user)
    assert (row["email"], row["unsubscribed_at"]) == ("robin@example.com", None)
