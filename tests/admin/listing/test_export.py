"""The email subscription list as a file."""

import csv
import io
import re

import pytest

from app.emails.unsubscribe_links import page_link, token_of
from models.engine import DB
from tests.admin.listing.subscribers import ended, many, named

ADDRESS = "/admin/email-subscriptions/export.csv"
HEADER = ["email address", "name", "senco_interest", "subscribed_at", "unsubscribe_link"]
AWKWARD = (
    'O\'Neill, "Al"',
    "two\nlines",
    "two\r\nlines\n",
    "Zoë Åström",
    "\U0001f600 emoji",
    "\u202eright to left",
    " spaces ",
    "x" * 255,
    "back\\slash",
    "\\.",
)


async def file(browser, query: str = "") -> list[list[str]]:
    """The rows of the file, the header among them."""
    answer = await browser.get(f"{ADDRESS}{query}")
    assert answer.status_code == 200
    return list(csv.reader(io.StringIO(answer.content.decode(), newline="")))


async def test_it_holds_every_active_subscription_in_order(super_browser):
    await many(60)
    await ended("person0007@example.com")
    rows = await file(super_browser)
    assert rows[0] == HEADER
    assert [row[0] for row in rows[1:]] == [
        f"person{n:04}@example.com" for n in range(1, 61) if n != 7
    ]
    assert rows[3][1:4] == ["P 3", "yes", "2024-05-01T09:03:00Z"]


async def test_its_links_are_the_links_of_the_emails(super_browser):
    await many(40)
    ids = {row["email"]: row["id"] for row in await DB.rows("SELECT id, email FROM subscription")}
    for row in (await file(super_browser))[1:]:
        assert row[4] == page_link(token_of(ids[row[0]]))


@pytest.mark.parametrize("name", AWKWARD)
async def test_awkward_names_survive(super_browser, name):
    await named("awkward@example.com", name)
    assert (await file(super_browser))[1][1] == name


async def test_lines_end_as_rfc_4180_says(super_browser):
    await named("a@example.com", "two\nlines")
    answer = await super_browser.get(ADDRESS)
    body = answer.content
    assert body.startswith(b"email address,name,")
    assert body.count(b"\r\n") == 2
    assert body.endswith(b"\r\n")
    assert b'"two\nlines"' in body


async def test_the_answer_is_a_file_that_nobody_keeps(clock, super_browser):
    await many(3)
    answer = await super_browser.get(f"{ADDRESS}?interest=senco&bom=1")
    assert answer.content.startswith(b"\xef\xbb\xbfemail address")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    name = 'attachment; filename="email-subscriptions-senco-2026-11-23-1200.csv"'
    assert answer.headers["content-disposition"] == name


async def test_a_filter_gives_the_rows_of_the_page(super_browser):
    await many(30)
    assert len(await file(super_browser, "?interest=senco")) == 11
    assert len(await file(super_browser, "?q=person001&page=2&sort=-email&size=25")) == 11
    assert len(await file(super_browser, "?q=nobody")) == 1


async def test_it_is_recorded_with_its_filter_and_number(super_browser):
    await many(3)
    await file(super_browser, "?interest=senco")
    (event,) = await DB.rows("SELECT * FROM audit_event WHERE action = 'subscription.exported'")
    assert event["actor_label"] == "Sam Super"
    assert re.sub(r"\s", "", event["after"]) == (
        '{"rows":1,"filter":{"show":"active","interest":"senco"}}'
    )


async def test_asking_for_the_headers_alone_records_nothing(super_browser):
    answer = await super_browser.head(ADDRESS)
    assert answer.status_code == 200
    assert not await DB.rows("SELECT 1 FROM audit_event WHERE action LIKE '%exported'")
