"""The audit log: what it shows, how it is narrowed down and downloaded."""

import csv
from io import StringIO
from uuid import uuid4

import pytest

from app import audit
from tests.admin.staff import archive, staff
from tests.http.stories import MAY
from tests.page_check import words

LOG = "/admin/audit"
PROLONGED = "Changed the day on which access to register late ends"
GIVEN = "Gave access to register late"


def shown(sam):
    """What was done, row by row."""
    (body,) = sam.page.iter("tbody")
    return [words(list(row)[2]) for row in body.iter("tr")]


async def record(action="service.texts_changed", **fields):
    """Record something that the operator did."""
    usual = {"object_type": "service", "object_id": None, "object_label": "Service"}
    await audit.record(at=MAY, actor=audit.OPERATOR, action=action, **{**usual, **fields})


async def test_events_are_told_newest_first_with_object_and_changes(sam, bob):
    await sam.open(LOG)
    assert shown(sam) == [PROLONGED, GIVEN]
    (row, *_) = list(next(sam.page.iter("tbody")))
    assert [words(cell) for cell in row] == [
        "10 May 2024 at 10:30am",
        "Ash Quillerby",
        PROLONGED,
        "bob@example.com Access to register late",
        "Access ends on: 6 June 2024 → became 30 June 2024",
    ]
    await sam.follow("bob@example.com")
    assert sam.heading == "bob@example.com"


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("action=late_permission.added", [GIVEN]),
        ("object_type=late_permission", [PROLONGED, GIVEN]),
        ("from=10+May+2024", [PROLONGED]),
        ("to=9/5/2024", [GIVEN]),
        ("q=BOB@", [PROLONGED, GIVEN]),
        ("q={bob}", [PROLONGED, GIVEN]),
        ("action=nonsense&from=never&admin=%00", [PROLONGED, GIVEN]),
    ],
)
async def test_events_are_found_by_action_object_label_id_and_day(sam, bob, query, events):
    await sam.open(f"{LOG}?{query.format(bob=bob)}")
    assert shown(sam) == events


@pytest.mark.parametrize("words_of", ["q=%25", "q=b_b", "q=7b1c7c6e", "object_type=campaign"])
async def test_what_never_happened_is_not_found(sam, bob, words_of):
    await sam.open(f"{LOG}?{words_of}")
    assert "No events match these filters." in sam.text


async def test_events_are_found_by_the_admin_active_ones_first(sam, bob):
    gone = await staff("admin", email="gone@example.org", name="Gil Gone")
    await archive(gone)
    who = audit.admin(gone, "Gil")
    await audit.record(
        at=MAY,
        actor=who,
        action="audit.exported",
        object_type="audit",
        object_id=None,
        object_label="audit",
    )
    await sam.open(f"{LOG}?admin={gone}")
    assert shown(sam) == ["Downloaded the audit log"]
    (box,) = (select for select in sam.page.iter("select") if select.get("name") == "admin")
    assert [words(option) for option in box] == ["All", "Sam Super", "Gil Gone (archived)"]


async def test_what_people_wrote_is_shown_and_never_run(sam):
    label = '<b>\u202eeve</b>, "O\'Neill" 🎓\nx'
    await record(object_label=label, before={"a": None}, after={"a": "<i>"}, reason="=1+1")
    await sam.open(LOG)
    assert "&lt;b&gt;\u202eeve&lt;/b&gt;" in sam.response.text
    assert "A: – → became <i> Reason: =1+1" in sam.text


async def test_what_has_no_page_any_more_is_no_link(sam):
    id = uuid4()
    await record("campaign.deleted", object_type="campaign", object_id=id, object_label="July")
    await sam.open(LOG)
    assert "Deleted the draft of a campaign July" in sam.text
    assert f"/admin/campaigns/{id}" not in sam.response.text


async def test_the_file_is_complete_guarded_and_recorded(sam, bob):
    await record(object_label="=2+2", after={"x": 1})
    answer = await sam.browser.get(f"{LOG}/export.csv?bom=1&to=10/5/2024")
    rows = list(csv.DictReader(StringIO(answer.text.removeprefix("\ufeff"))))
    assert {row["object"] for row in rows} == {"'=2+2", "bob@example.com"}
    assert rows[0] | {"after": "", "request_id": ""} == {
        "at": "2024-05-09T09:30:00Z",
        "actor": "Ash Quillerby",
        "action": "late_permission.added",
        "object_type": "late_permission",
        "object_id": str(bob),
        "object": "bob@example.com",
        "before": "",
        "after": "",
        "request_id": "",
    }
    await sam.open(LOG)
    assert "Downloaded the audit log" in shown(sam)
    assert "Rows: 3" in sam.text
