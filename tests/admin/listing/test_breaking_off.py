"""A file that cannot be whole is broken off, so that it does not pass for one."""

import asyncio
import csv
import io
from uuid import UUID

import pytest
from litestar.exceptions import LitestarException

from app.emails.unsubscribe_links import page_link, token_of
from app.services import export_file
from app.services.export_file import ExportFile
from models.engine import DB
from tests.admin.listing.subscribers import many

ADDRESS = "/admin/email-subscriptions/export.csv"


async def test_a_fault_in_the_middle_breaks_the_answer_off(super_browser, monkeypatch):
    await many(30)

    def fail(ids: list[str]) -> list[bytes]:
        raise RuntimeError("in the middle")

    monkeypatch.setattr(export_file, "page_links", fail)
    with pytest.raises(LitestarException, match="after response started"):
        await super_browser.get(ADDRESS)


async def test_a_database_that_is_away_is_a_page(super_browser, monkeypatch):
    async def refuse() -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(DB, "get_new_connection", refuse)
    answer = await super_browser.get(ADDRESS)
    assert answer.status_code == 503
    assert not await DB.rows("SELECT 1 FROM audit_event WHERE action LIKE '%exported'")


async def test_it_is_of_one_moment(super_browser, monkeypatch):
    await many(30)
    taking = ExportFile.take

    async def take(self: ExportFile, copied: bytes) -> None:
        await DB.rows("DELETE FROM subscription")
        await taking(self, copied)

    monkeypatch.setattr(ExportFile, "take", take)
    answer = await super_browser.get(ADDRESS)
    assert len(list(csv.reader(io.StringIO(answer.text, newline="")))) == 31


async def test_several_may_be_read_at_once(super_browser):
    await many(30)
    answers = await asyncio.gather(*(super_browser.get(ADDRESS) for _ in range(4)))
    assert len({answer.content for answer in answers}) == 1


async def test_pieces_of_any_size_give_the_same_file():
    ids = [f"7b1c7c6e-0000-4000-8000-{n:012}" for n in range(50)]
    end = b"e" * 32
    copied = b"".join(
        b'a%d,"x\ny"' % n + b"," + end + id.encode() + b"\n" for n, id in enumerate(ids)
    )
    whole = await written(end, [copied])
    for size in (1, 7, 64, 333):
        assert (
            await written(end, [copied[i : i + size] for i in range(0, len(copied), size)]) == whole
        )
    rows = list(csv.reader(io.StringIO(whole.decode(), newline="")))
    assert [row[2] for row in rows] == [page_link(token_of(UUID(id))) for id in ids]


async def written(end: bytes, pieces: list[bytes]) -> bytes:
    """The file that these pieces of a copy make."""
    found: list[bytes] = []

    async def keep(body: bytes) -> None:
        found.append(body)

    file = ExportFile(keep, end, links=True)
    for piece in pieces:
        await file.take(piece)
    file.finish()
    return b"".join(found)
