"""Addresses that do each thing that can go wrong."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from typing import Any

import asyncpg
from litestar import Request, Response, get, post
from litestar.di import Provide
from litestar.exceptions import HTTPException
from litestar.params import FromPath
from litestar.response import Stream
from redis.exceptions import ConnectionError as RedisConnectionError

from app.guards import Detour, ServiceClosed
from app.journey.facts import Facts
from app.security import csrf_field
from app.services.arrival import Arrival
from app.services.service_state import ServiceState
from app.sessions import SessionsAway

NOW = datetime(2024, 11, 27, 12, tzinfo=UTC)
SERVICE = ServiceState(
    "closed",
    closed_until=datetime(2024, 11, 27, 22, tzinfo=UTC),
    closed_message="We are <moving>.\r\n\r\nSee https://example.com/why.",
)
SECRET = "person@example.com"
WENT_WRONG: dict[str, Exception] = {
    "refused": ConnectionRefusedError(111, SECRET),
    "timeout": TimeoutError(),
    "gone": asyncpg.ConnectionDoesNotExistError("gone"),
    "closed-pool": asyncpg.InterfaceError("pool is closing"),
    "shutdown": asyncpg.AdminShutdownError("going"),
    "too-many": asyncpg.TooManyConnectionsError("full"),
    "deadlock": asyncpg.DeadlockDetectedError("locked"),
    "redis": RedisConnectionError("gone"),
    "sessions": SessionsAway(),
    "detour": Detour("/elsewhere"),
    "forbidden": PermissionError("nobody is signed in"),
}


async def anybody() -> Arrival:
    return Arrival(NOW, SERVICE, Facts(today=date(2024, 11, 27)))


arrival = Provide(anybody)


@get("/form/{name:str}")
async def form(request: Request[Any, Any, Any], name: FromPath[str]) -> Response[str]:
    return Response(csrf_field(request), media_type="text/html")


@post("/form/{name:str}")
async def answer(request: Request[Any, Any, Any], name: FromPath[str]) -> dict[str, list[str]]:
    fields = await request.form()
    return {key: fields.getall(key) for key in fields if key != "_csrf_token"}


@post("/only-posted")
async def only_posted() -> None:
    return None


@get("/status/{status:int}")
async def status(status: FromPath[int]) -> None:
    raise HTTPException(status_code=status, headers={"Retry-After": "9", "X-Other": "1"})


@get("/went-wrong/{what:str}")
async def went_wrong(what: FromPath[str]) -> None:
    raise WENT_WRONG[what]


@get("/mistake")
async def mistake() -> None:
    try:
        int(SECRET)
    except ValueError as error:
        raise KeyError(SECRET) from error


@get("/closed")
async def closed() -> None:
    raise ServiceClosed(await anybody())


@get("/own-policy")
async def own_policy() -> Response[str]:
    headers = {"Content-Security-Policy": "default-src 'self'", "Cache-Control": "max-age=60"}
    return Response("fine", headers=headers)


@get("/stream")
async def stream() -> Stream:
    async def parts() -> AsyncIterator[str]:
        yield "first"
        raise RuntimeError(SECRET)

    return Stream(parts())


TRIALS: tuple[Any, ...] = (
    form, answer, only_posted, status, went_wrong, mistake, closed, own_policy, stream,
)  # fmt: skip
