"""The lane to Redis: answers in asking order, nobody waits for ever, lost ones are replaced."""

import asyncio

import pytest

from app.sessions import lane
from app.sessions.store import SessionsAway, Store, key


@pytest.fixture
async def store(redis_url):
    made = Store(redis_url)
    yield made
    await made.lanes.close()
    await made.redis.aclose()


async def kept(store: Store, number: int) -> list[str]:
    return [await store.create({"user": str(n)}, 60) for n in range(number)]


async def test_many_at_once_get_each_their_own(store):
    ids = await kept(store, 50)
    read = await asyncio.gather(*map(store.read, [*ids, "nobody"]))
    assert [fields.get("user") for fields in read] == [*map(str, range(50)), None]


async def test_one_who_leaves_takes_nobody_elses_answer(store):
    first, second = await kept(store, 2)
    await store.read(first)
    leaving = asyncio.create_task(store.read(first))
    await asyncio.sleep(0)
    leaving.cancel()
    assert (await store.read(second))["user"] == "1"


async def test_a_refusal_is_told_and_the_next_question_is_answered(store):
    (id,) = await kept(store, 1)
    await store.redis.set(key("no hash"), "")
    with pytest.raises(SessionsAway):
        await store.read("no hash")
    assert await store.read(id)


async def test_a_lost_connection_is_replaced_by_one_for_all(store):
    ids = await kept(store, 5)
    await store.read(ids[0])
    before = store.lanes.lane
    before.transport.abort()
    assert all(await asyncio.gather(*map(store.read, ids)))
    assert store.lanes.lane is not before
    assert len(await store.redis.client_list()) == 2


async def test_a_lane_that_was_lost_as_it_opened_is_told_at_once(store, monkeypatch):
    (id,) = await kept(store, 1)
    opened = store.lanes.opened

    async def lost():
        made = await opened()
        made.transport.abort()
        return made

    with monkeypatch.context() as broken:
        broken.setattr(store.lanes, "opened", lost)
        async with asyncio.timeout(60):
            with pytest.raises(SessionsAway):
                await store.read(id)
    assert await store.read(id)


async def test_who_waits_too_long_is_told(store, monkeypatch):
    monkeypatch.setattr(lane, "PATIENCE", 0.1)
    (id,) = await kept(store, 1)
    await store.read(id)
    await store.redis.client_pause(1000)
    with pytest.raises(SessionsAway):
        await store.read(id)
    await store.redis.client_unpause()
    assert await store.read(id)
