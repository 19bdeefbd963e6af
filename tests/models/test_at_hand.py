"""Connections kept at hand: used again, replaced when lost, never kept from who waits."""

import asyncio
from types import SimpleNamespace

import asyncpg
import pytest

from app.settings import settings
from models.at_hand import AtHand

WHO = "SELECT pg_backend_pid()"


@pytest.fixture
async def at_hand(postgres):
    async with asyncpg.create_pool(settings().database_url, min_size=1, max_size=2) as pool:
        made = AtHand(pool)
        yield made
        await made.close()
        assert (made.held, pool.get_idle_size()) == (0, pool.get_size())


async def who(at_hand: AtHand) -> int:
    return (await at_hand.rows(WHO))[0][0]


async def test_statements_after_each_other_use_the_same_connection(at_hand):
    assert await who(at_hand) == await who(at_hand)
    assert (at_hand.held, len(at_hand.idle)) == (1, 1)


async def test_a_connection_that_was_lost_is_replaced(at_hand):
    lost = await who(at_hand)
    noticed = asyncio.Event()
    at_hand.idle[0].add_termination_listener(lambda _: noticed.set())
    async with at_hand.pool.acquire() as other:
        await other.execute("SELECT pg_terminate_backend($1, 5000)", lost)
    await asyncio.wait_for(noticed.wait(), 10)
    assert await who(at_hand) != lost


async def test_who_waits_for_the_last_connection_gets_it(at_hand):
    first, second = await at_hand.take(), await at_hand.take()
    waiting = asyncio.create_task(who(at_hand))
    await asyncio.sleep(0)
    await at_hand.give(first)
    assert await asyncio.wait_for(waiting, 5)
    await at_hand.give(second)


async def test_a_failed_statement_takes_no_connection_away(at_hand):
    for _ in range(3):
        with pytest.raises(asyncpg.DivisionByZeroError):
            await at_hand.rows("SELECT 1 / 0")
        with pytest.raises(asyncpg.DivisionByZeroError):
            async with at_hand.lent() as connection:
                await connection.fetch("SELECT 1 / 0")
    assert at_hand.held == 0


async def leave_midway(at_hand: AtHand) -> None:
    leaving = asyncio.create_task(at_hand.rows("SELECT pg_sleep(20)"))
    await asyncio.sleep(0.05)
    leaving.cancel()
    with pytest.raises(asyncio.CancelledError):
        await leaving
    assert at_hand.held == 0


async def test_who_leaves_midway_takes_no_connection_away(at_hand):
    await leave_midway(at_hand)
    assert await who(at_hand)


async def test_a_connection_that_is_just_being_lost_counts_as_lost(at_hand, monkeypatch):
    async def confused(*_):
        raise asyncpg.InternalClientError("cannot switch to state")

    taken = await at_hand.take()
    monkeypatch.setattr(type(taken), "fetch", confused)
    await at_hand.give(taken)
    with pytest.raises(asyncpg.PostgresConnectionError):
        await at_hand.rows(WHO)
    assert at_hand.held == 0


async def test_a_silent_server_hides_from_no_task_that_it_is_to_end(at_hand, monkeypatch):
    pool = at_hand.pool

    async def silent(connection, **_):
        await pool.release(connection)
        raise TimeoutError

    monkeypatch.setattr(at_hand, "pool", SimpleNamespace(release=silent, acquire=pool.acquire))
    await leave_midway(at_hand)


@pytest.mark.parametrize(
    "error", [asyncpg.InternalClientError, TimeoutError, asyncio.CancelledError]
)
async def test_a_transaction_that_cannot_begin_takes_no_connection_away(
    database, monkeypatch, error
):
    async def failing(_):
        raise error

    kept, most = database.connections, database.pool.get_max_size()
    with monkeypatch.context() as broken:
        broken.setattr(asyncpg.transaction.Transaction, "start", failing)
        for _ in range(2 * most):
            with pytest.raises(error):
                async with database.transaction():
                    raise AssertionError("it has begun")
    assert kept.held <= len(kept.idle)
    async with asyncio.timeout(20), database.transaction():
        assert await database.row("SELECT 1") is not None
