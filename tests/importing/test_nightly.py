"""Imports that run by themselves: fetched, applied without asking, or refused with an email."""

from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
import time_machine

from app.eligibility.imports.formats import Limits
from app.services.importing.nightly import plan_nightly, sources
from app.settings import settings
from models.engine import DB
from tests.importing import stored
from tests.importing.given import bring, content
from tests.stage import NOW
from workers import imports
from workers.imports import work_off_imports

pytestmark = pytest.mark.usefixtures("database", "redis_url")


class Published(BaseHTTPRequestHandler):
    """A server that answers every address with what it was given."""

    def __init__(self, files: dict[str, bytes], *args: object) -> None:
        self.files = files
        super().__init__(*args)

    def do_GET(self) -> None:
        found = self.files.get(self.path)
        self.send_response(200 if found is not None else 404)
        self.end_headers()
        self.wfile.write(found or b"")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def files() -> dict[str, bytes]:
    """What is published, by path."""
    return {"/schools.csv": content("establishments"), "/childcare.csv": content("childcare")}


@pytest.fixture
def published(files, monkeypatch) -> Iterator[str]:
    """A server of those files, from which both kinds are fetched."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Published, files))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    base = f"http://127.0.0.1:{server.server_port}"
    chosen = {"schools_source_url": f"{base}/schools.csv"}
    chosen |= {"childcare_source_url": f"{base}/childcare.csv"}
    monkeypatch.setattr(
        "app.services.importing.nightly.settings", lambda: settings().model_copy(update=chosen)
    )
    with time_machine.travel(NOW, tick=True):
        yield base
    server.shutdown()
    thread.join()
    server.server_close()


async def tonight() -> list[tuple[str, str, str | None]]:
    """Plan and work off; every import so far."""
    await plan_nightly(NOW)
    await work_off_imports()
    return await stored.runs()


async def super_admin(email: str = "robin@example.com", **columns: object) -> None:
    """Somebody who hears of failures."""
    row = {"email": email, "name": "Robin Larkfield", "role": "super_admin", **columns}
    names, marks = ", ".join(row), ", ".join(f"${n}" for n in range(1, len(row) + 1))
    await DB.rows(f"INSERT INTO admin ({names}) VALUES ({marks})", *row.values())


async def emails() -> list[tuple[str, str]]:
    """Template and recipient of every email that was promised."""
    rows = await DB.rows("SELECT template, recipient::text FROM outbox_email ORDER BY recipient")
    return [tuple(row) for row in rows]


@pytest.mark.usefixtures("published")
async def test_both_registers_are_fetched_and_applied_without_asking():
    assert await tonight() == [
        ("school", "applied", None),
        ("childcare_provider", "applied", None),
    ]
    assert len(await stored.workplaces("school")) == 4
    assert await emails() == []


@pytest.mark.usefixtures("published")
async def test_a_night_has_one_import_of_a_kind_however_often_it_is_planned():
    assert [await plan_nightly(NOW) for _ in range(3)] == [2, 0, 0]
    assert len(await tonight()) == 2
    assert len(await tonight()) == 2


@pytest.mark.usefixtures("published")
async def test_the_same_file_the_next_night_is_left_alone():
    await tonight()
    await DB.rows("UPDATE import_run SET nightly_on = nightly_on - 1")
    assert [run[1] for run in await tonight()] == ["applied", "applied", "unchanged", "unchanged"]


@pytest.mark.usefixtures("published")
async def test_a_file_after_which_much_would_go_changes_nothing_and_super_admins_hear_of_it(files):
    await tonight()
    await DB.rows("UPDATE import_run SET nightly_on = nightly_on - 1")
    await super_admin()
    await super_admin("gone@example.com", archived_at=NOW)
    await super_admin("admin@example.com", role="admin")
    files["/schools.csv"] = b"".join(content("establishments").splitlines(True)[:2])
    kind, state, said = (await tonight())[2]
    assert (kind, state, said.startswith("2 of 3 would be removed.")) == ("school", "refused", True)
    assert len([w for w in (await stored.workplaces("school")).values() if w["choosable"]]) == 3
    assert await emails() == [("import-failed", "robin@example.com")]


@pytest.mark.usefixtures("published")
async def test_a_file_that_cannot_be_fetched_is_a_refused_import_with_an_email(files):
    await super_admin()
    del files["/childcare.csv"]
    files["/schools.csv"] = b"<html>Maintenance</html>"
    assert [run[1:] for run in await tonight()] == [
        ("refused", (await stored.runs())[0][2]),
        ("refused", "The file could not be fetched: the server answered 404."),
    ]
    assert len(await emails()) == 2


async def test_a_server_that_is_not_there_and_a_file_that_is_too_large_are_refused(
    published, monkeypatch
):
    small = {kind: type("F", (), {"limits": Limits(1, 100, 1)}) for kind in imports.FORMATS}
    monkeypatch.setattr(imports, "FORMATS", small)
    (one, other) = [run[2] for run in await tonight()]
    assert one == other == "The file is larger than 0 MB, the most that can be imported."


async def test_without_an_address_nothing_is_fetched():
    assert (sources(NOW), await plan_nightly(NOW)) == ([], 0)


async def test_the_day_stands_in_the_address(monkeypatch):
    chosen = settings().model_copy(update={"schools_source_url": "http://x.example/a{date}.csv"})
    monkeypatch.setattr("app.services.importing.nightly.settings", lambda: chosen)
    assert [each.address for each in sources(NOW)] == ["http://x.example/a20261122.csv"]


@pytest.mark.usefixtures("published")
async def test_a_nightly_import_gives_way_to_nobody_by_hand_and_waits():
    await bring("school", content("establishments"))
    assert [run[1] for run in await tonight()] == ["applied", "unchanged", "applied"]
