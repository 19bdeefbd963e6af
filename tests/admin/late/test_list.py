"""The late list is searched, filtered, sorted and downloaded."""

import csv
from datetime import timedelta
from io import StringIO

import pytest

from tests import stage
from tests.admin.late.desk import LIST
from tests.http.drafts import register
from tests.http.late_list import let_in_late
from tests.http.stories import MAY
from tests.late.promised import events
from tests.page_check import words

YESTERDAY = MAY - timedelta(days=1)


@pytest.fixture
async def listed(ada):
    """Four people: with access, used, run out unrecorded, removed."""
    await let_in_late("ann@example.com", note="100% sure, O'Neill", reason="ehco")
    await let_in_late("ben@example.com", ended_at=YESTERDAY, ended_why="submitted")
    await let_in_late("cleo@example.com", expires_at=YESTERDAY, provider="teach_first")
    await let_in_late("dora@example.com", ended_at=YESTERDAY, ended_why="removed", ended_by="Op")
    return ada


def shown(ada):
    """The addresses in the order of the list, without the rest of the address."""
    (body,) = ada.page.iter("tbody")
    return [words(next(row.iter("a"))).partition("@")[0] for row in body.iter("tr")]


@pytest.mark.parametrize(
    ("query", "people"),
    [
        ("", {"ann"}),
        ("show=ended", {"ben", "cleo", "dora"}),
        ("show=all", {"ann", "ben", "cleo", "dora"}),
        ("show=all&used=yes", {"ben"}),
        ("show=all&used=no", {"ann", "cleo", "dora"}),
        ("show=all&reason=ehco", {"ann"}),
        ("show=all&provider=teach_first", {"cleo"}),
        ("show=all&q=CLEO", {"cleo"}),
        ("show=all&q=100%25", {"ann"}),
        ("show=all&q=o%27neill+ann", {"ann"}),
        ("show=nonsense&provider=%00", {"ann"}),
    ],
)
async def test_filters_narrow_the_list_down(listed, query, people):
    await listed.open(f"{LIST}?{query}")
    assert set(shown(listed)) == people


@pytest.mark.parametrize("query", ["q=_", "q=%25%25", "show=ended&used=yes&q=ann"])
async def test_what_is_not_there_is_not_found(listed, query):
    await listed.open(f"{LIST}?{query}")
    assert "No people match these filters." in listed.text


async def test_the_list_can_be_sorted_by_address_submission_and_end(listed):
    await register(await stage.person("dora"))
    for sort, first in [("email", "ann"), ("-email", "dora"), ("submitted", "dora")]:
        await listed.open(f"{LIST}?show=all&sort={sort}")
        assert shown(listed)[0] == first
    await listed.follow("Access ends soonest")
    assert shown(listed)[0] == "cleo"


async def test_ended_rows_say_why_and_when(listed):
    await listed.open(f"{LIST}?show=ended")
    for said in ("Used on 9 May 2024", "Ran out on 9 May 2024", "Removed on 9 May 2024"):
        assert said in listed.text


async def test_the_file_holds_what_the_list_shows_and_is_recorded(listed):
    answer = await listed.browser.get(f"{LIST}/export.csv?show=all&sort=email&q=e")
    rows = list(csv.DictReader(StringIO(answer.text)))
    assert [row["email address"] for row in rows if row["ended_why"] == "expired"] == [
        "cleo@example.com"
    ]
    assert {row["ended_at"] for row in rows} == {"", "2024-05-09T09:30:00Z"}
    assert len(rows) == 4
    assert [action for _, action, _ in await events()] == ["late_permission.exported"]
