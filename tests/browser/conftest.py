"""The service on free ports, Chromium before it, and somebody who uses both."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from ground.postgres import Postgres
from playwright.async_api import Browser

from tests.browser.chromium import chromium, visitor
from tests.browser.examination import Examination
from tests.browser.instance import Instance, instance, log_of
from tests.browser.known import Known
from tests.browser.store import Store
from tests.browser.visitor import Visitor

SECRET = ("@example.com", "Larkfield", "Penhollow", "3000001", "hillside", "_csrf_token")
BOTH = {"with JavaScript": True, "without JavaScript": False}


@pytest.fixture(scope="package")
async def service(postgres: Postgres, folder: Path) -> AsyncIterator[Instance]:
    """The whole service with demo data, in a database of its own.

    It ends with the tests of this folder: later ones stop the server that its database is on.
    """
    connection = await asyncpg.connect(dsn=postgres.url())
    await connection.execute("DROP DATABASE IF EXISTS browser WITH (FORCE)")
    await connection.execute("CREATE DATABASE browser")
    await connection.close()
    with instance(folder / "browser", {"DATABASE_URL": postgres.url("browser")}) as running:
        yield running
    check_logs(log_of(folder / "browser"))


def check_logs(log: str) -> None:
    """Nothing went wrong behind the pages, and no line says who was there."""
    assert '"level": "error"' not in log
    assert [word for word in SECRET if word in log] == []


@pytest.fixture(scope="session")
async def browser_program() -> AsyncIterator[Browser]:
    """Chromium, started once."""
    async with chromium() as program:
        yield program


@pytest.fixture(scope="session")
def examination(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Examination:
    """The examination of every page state, which knows what this run has seen."""
    own = tmp_path_factory.getbasetemp()
    return Examination(Known((own if worker_id == "master" else own.parent) / "examined"))


@pytest.fixture
async def store(service: Instance) -> AsyncIterator[Store]:
    """The running service's database, as the demonstration begins."""
    connection = await asyncpg.connect(dsn=service.database_url)
    store = Store(connection)
    await store.reset()
    yield store
    await connection.close()


@pytest.fixture(params=BOTH.values(), ids=BOTH)
def scripted(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Whether the browser runs scripts: every test that asks is run both ways."""
    return request.param


@pytest.fixture
async def another(
    browser_program: Browser, service: Instance, store: Store, examination: Examination
) -> AsyncIterator[Any]:
    """Invites somebody with a browser of their own; none of them may have met a complaint."""
    present: list[Visitor] = []
    async with AsyncExitStack() as stack:

        async def invite(*, scripted: bool = True) -> Visitor:
            coming = visitor(browser_program, service, examination, scripted=scripted)
            present.append(await stack.enter_async_context(coming))
            return present[-1]

        yield invite
    assert [complaint for one in present for complaint in one.complaints] == []


@pytest.fixture
async def teacher(another: Any, scripted: bool) -> Visitor:
    """Somebody whose browser runs scripts, and then again somebody whose browser does not."""
    return await another(scripted=scripted)


@pytest.fixture
async def modern(another: Any) -> Visitor:
    """Somebody whose browser runs scripts."""
    return await another()
