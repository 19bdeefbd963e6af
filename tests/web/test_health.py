"""What operators are told."""

import asyncio

import pytest
from httpx import AsyncClient

from app.clock import now
from app.services import readiness
from app.services.mail_answers import Misconfigured
from app.services.mail_state import stop
from app.services.workers_alive import SILENCE, say_well


async def no() -> bool:
    return False


async def silent() -> bool:
    await asyncio.Event().wait()
    return True


async def broken() -> bool:
    raise OSError


async def test_a_process_that_answers_is_alive(visitor: AsyncClient):
    answer = await visitor.get("/health/live")
    assert (answer.status_code, answer.json()) == (200, {"live": True})
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("ask", [no, silent, broken])
async def test_what_does_not_answer_makes_readiness_red(
    visitor: AsyncClient, monkeypatch: pytest.MonkeyPatch, ask
):
    monkeypatch.setattr(readiness, "LIMIT", 0.01)
    monkeypatch.setattr(readiness, "QUESTIONS", {"redis": ask})
    answer = await visitor.get("/health/ready")
    assert (answer.status_code, answer.json()["redis"]) == (503, False)


async def test_a_process_with_everything_it_needs_is_ready(
    visitor: AsyncClient, database, redis_url
):
    answer = await visitor.get("/health/ready")
    assert (answer.status_code, answer.json()) == (
        200,
        {"postgresql": True, "redis": True, "migrations": True, "mail": True, "worker": False},
    )


async def test_a_worker_that_said_it_is_well_is_seen(visitor: AsyncClient, database, redis_url):
    await say_well("worker.1", now(), {}, now())
    assert (await visitor.get("/health/ready")).json()["worker"] is True
    await say_well("worker.1", now(), {}, now() - SILENCE)
    assert (await visitor.get("/health/ready")).json()["worker"] is False


async def test_a_mistake_of_ours_that_stopped_all_email_is_for_somebody_to_see(
    visitor: AsyncClient, database, redis_url
):
    await stop(Misconfigured("status 403"), now())
    answer = await visitor.get("/health/ready")
    assert (answer.status_code, answer.json()["mail"]) == (200, False)


async def test_pending_migrations_are_asked_for_until_there_are_none(
    monkeypatch: pytest.MonkeyPatch,
):
    left = [["npq_0002"], [], ["never asked again"]]

    async def pending() -> list[str]:
        return left.pop(0)

    monkeypatch.setattr(readiness, "pending", pending)
    monkeypatch.setattr(readiness, "_migrated", False)
    assert [await readiness.migrations() for _ in range(3)] == [False, True, True]


async def test_a_redis_that_is_gone_is_noticed(
    visitor: AsyncClient, database, redis_url, unused_tcp_port: int, monkeypatch
):
    gone = readiness.settings().model_copy(
        update={"redis_url": f"redis://localhost:{unused_tcp_port}"}
    )
    monkeypatch.setattr(readiness, "settings", lambda: gone)
    answer = await visitor.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["redis"] is False
    assert answer.json()["postgresql"] is True
