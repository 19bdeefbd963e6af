"""A small application of our own behind the real doorway, error pages and form check."""

import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
from httpx import ASGITransport, AsyncClient
from litestar import Litestar

from app import logs
from app.controllers.health import HealthController
from app.controllers.problems import EXCEPTION_HANDLERS
from app.controllers.small_pages import SmallPagesController
from app.security import FormRequest, csrf_config, middleware
from tests.web.trials import TRIALS, arrival

LogLines = Callable[[], list[dict[str, Any]]]


def application() -> Litestar:
    return Litestar(
        [*TRIALS, HealthController, SmallPagesController],
        csrf_config=csrf_config(),
        dependencies={"arrival": arrival},
        exception_handlers=EXCEPTION_HANDLERS,
        logging_config=None,
        openapi_config=None,
        request_class=FormRequest,
        request_max_body_size=20_000,
    )


@pytest.fixture
async def visitor() -> AsyncIterator[AsyncClient]:
    logs.configure("json")
    transport = ASGITransport(middleware()(application()))
    async with AsyncClient(transport=transport, base_url="http://localhost") as client:
        yield client


@pytest.fixture
def log_lines(capsys: pytest.CaptureFixture[str]) -> LogLines:
    """What has been logged since the last call."""
    logs.configure("json")

    def read() -> list[dict[str, Any]]:
        return [json.loads(line) for line in capsys.readouterr().out.splitlines()]

    return read
