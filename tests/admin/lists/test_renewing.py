"""The page of an import that htmx renews by itself, and what else a browser may ask."""

import asyncio
import tracemalloc
from secrets import token_bytes

import pytest

from app.clock import now
from app.services.importing import working
from app.services.importing.files import kept_file
from tests.admin.lists.desk import LISTS, SCHOOLS, banner, form_to, upload, uploaded, worked_on
from tests.importing.console import upload as receive
from tests.page_check import read, words

RENEWAL = {"HX-Request": "true", "HX-Target": "import"}


def part(sam, id: str):
    """The element of this id."""
    return next(each for each in sam.page.iter() if each.get("id") == id)


async def test_the_refresh_link_asks_for_its_own_page_again(sam):
    await upload(sam, "schools", SCHOOLS)
    link = part(sam, "refresh")
    assert link.get("href") == link.get("hx-get") == sam.address
    assert (link.get("hx-target"), link.get("hx-select")) == ("#import", "#import > *")


async def test_a_renewal_has_the_part_and_the_status_line(sam):
    await upload(sam, "schools", SCHOOLS)
    answer = await sam.browser.get(sam.address, headers=RENEWAL)
    ids = {each.get("id") for each in read(answer.text).iter()}
    assert {"import", "import-told", "refresh"} <= ids
    await worked_on(sam)
    answer = await sam.browser.get(sam.address, headers=RENEWAL)
    ids = {each.get("id") for each in read(answer.text).iter()}
    assert "refresh" not in ids


async def test_the_status_line_says_how_many_rows_are_read(sam):
    await upload(sam, "schools", SCHOOLS)
    claimed = await working.claim(now())
    await working.keep_lease(claimed, 12_000, now())
    await sam.follow("Refresh")
    assert words(part(sam, "import-told")) == "Reading the file: 12,000 rows so far."


async def test_a_renewal_takes_no_banner_away(sam):
    await uploaded(sam, "schools", SCHOOLS)
    page = sam.address
    discard = form_to(sam, "/discard")
    await sam.send()
    await sam.browser.post(f"{page}/discard", data=dict(discard.filled({})))
    await sam.browser.get(page, headers=RENEWAL)
    await sam.open(page)
    assert banner(sam) == "This file has been decided about already."


async def test_a_large_file_is_never_in_memory_whole(database, redis_url):
    rows = (token_bytes(30).hex().encode() + b",A,B,C,D\n" for _ in range(120_000))
    large = SCHOOLS + b"".join(rows)
    run = await receive("schools", large)
    tracemalloc.start()
    async with kept_file(run, "large.csv") as kept:
        size = await asyncio.to_thread(kept.file.seek, 0, 2)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size == len(large) > 8_000_000
    assert peak < 2_000_000


@pytest.mark.parametrize("end", ["file", "report.csv", "differences.csv"])
async def test_asking_for_headers_alone_is_no_download(sam, end):
    await uploaded(sam, "schools", SCHOOLS)
    answer = await sam.browser.head(f"{sam.address}/{end}")
    assert (answer.status_code, answer.content) == (200, b"")
    assert LISTS in sam.address
