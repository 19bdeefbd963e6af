"""One person is let in late, as an admin does it in the console."""

from datetime import timedelta

import pytest

from tests import stage
from tests.admin.late.desk import LIST, add, copied, permission
from tests.http.drafts import register
from tests.http.late_list import let_in_late, turn_late_registration_off
from tests.http.stories import MAY
from tests.late.promised import emails, events, rows_of
from tests.page_check import with_class, words

BOB = "bob@example.com"
BAD = "Enter an email address in the correct format, like name@example.com"
ADDED = "bob@example.com can now register late until 7 June 2024."


async def test_an_address_is_added_and_told_of_in_a_banner_and_in_words_to_copy(ada):
    await add(ada, "  Bob@Example.com ")
    assert f"{ADDED} We have emailed them the link." in ada.text
    assert "Showing 1 to 1 of 1 person" in ada.text
    assert copied(ada) == [
        "These people can now register late for an NPQ",
        BOB,
        "They must sign in to their DfE Identity account with the email address listed here",
        "http://localhost:8000/late-registration",
        "Access ends on 7 June 2024",
    ]
    assert await events() == [("Ada Admin", "late_permission.added", BOB)]
    await ada.open(LIST)
    assert ADDED not in ada.text


async def test_details_are_kept_and_shown_beneath_the_address(ada):
    chosen = {"why_late": "correction", "asked_by": "teach_first", "note": "=1+1\r\nsecond line"}
    days = {"ends_on-day": "2", "ends_on-month": "6", "ends_on-year": "2024"}
    await add(ada, BOB, **chosen, **days)
    assert "Correcting a registration, Teach First, until 2 June 2024" in ada.text
    (row,) = await rows_of(BOB)
    assert (row["reason"], row["provider"]) == ("correction", "teach_first")
    assert row["note"] == "=1+1 second line"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Enter an email address"),
        ("bob", BAD),
        ("=cmd()@x", BAD),
        ("b" * 320 + "@example.com", BAD),
        (BOB, "bob@example.com already has access until 20 May 2024"),
    ],
)
async def test_what_cannot_be_added_is_said_at_the_field_and_the_list_stays(ada, typed, sentence):
    await let_in_late(BOB)
    await add(ada, typed)
    assert (ada.response.status_code, ada.errors) == (422, [sentence])
    assert "Showing 1 to 1 of 1 person" in ada.text
    assert ada.form("email").values()["email"] == typed
    assert await emails() == []


async def test_a_wrong_detail_opens_the_details(ada):
    await add(ada, BOB, **{"ends_on-day": "9", "ends_on-month": "5", "ends_on-year": "2024"})
    assert ada.errors == ["Access ends on must be today or in the future"]
    (details,) = with_class(ada.page, "govuk-details")
    assert details.get("open") is not None


async def test_a_form_sent_twice_adds_once_and_leads_to_the_same_result(ada):
    form = ada.form("email")
    data = form.filled({"email": BOB})
    await ada.post(form, data)
    await ada.post(form, data)
    assert ADDED in ada.text
    assert len(await rows_of(BOB)) == 1


async def test_warnings_say_why_nobody_gets_in_yet(ada):
    await turn_late_registration_off()
    await ada.open(LIST)
    assert "Late registration is turned off. Nobody on this list can register until" in ada.text
    await stage.open_service()
    await add(await ada.open(LIST), BOB)
    assert "People can register now. They will get the link when registration closes." in ada.text
    assert f"{ADDED} We will email them the link when registration closes." in ada.text


async def test_a_row_says_whether_the_person_has_signed_in_and_registered(ada):
    await let_in_late("new@example.com")
    await let_in_late("known@example.com", added_at=MAY - timedelta(days=6))
    await let_in_late("done@example.com", added_at=MAY - timedelta(days=7))
    await stage.person("known")
    await register(await stage.person("done"))
    await ada.open(LIST)
    rows = [[words(cell) for cell in row.iter("td")] for row in list(ada.page.iter("tr"))[1:]]
    assert rows == [
        ["–No account", "–No account", "Remove access new@example.com"],
        ["Yes", "-No registrations", "Remove access known@example.com"],
        ["Yes", "10 May 2024", "Remove access done@example.com"],
    ]


async def test_removing_asks_first_and_tells_the_person_unless_unticked(ada):
    await let_in_late(BOB)
    await (await ada.open(LIST)).follow("Remove access bob@example.com")
    assert ada.heading == "Do you want to remove access for bob@example.com?"
    assert ada.back == LIST
    await ada.send({"tell": "yes"})
    assert "Access removed for bob@example.com." in ada.text
    assert "No people match" in ada.text or "Nobody has been given access yet." in ada.text
    assert await emails("late-ended") == [("late-ended", BOB, "waiting")]


async def test_removing_what_is_over_is_told_calmly(ada):
    await let_in_late(BOB)
    await ada.open(f"{LIST}/{await permission(BOB)}/remove")
    form = ada.form("tell")
    await ada.post(form, [*form.filled({"tell": ""})])
    assert await emails("late-ended") == []
    await ada.post(form, form.filled({}))
    assert "Access for bob@example.com had already been removed." in ada.text
    await ada.open(f"{LIST}/{await permission(BOB)}/remove")
    assert "Access for bob@example.com had already been removed." in ada.text


@pytest.mark.parametrize("what", ["", "/remove", "/end-date"])
async def test_an_unknown_permission_is_no_page(ada, what):
    await ada.open(f"{LIST}/7b1c7c6e-0000-4000-8000-000000000000{what}")
    assert ada.response.status_code == 404
