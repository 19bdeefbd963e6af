"""The steps of a draft: what is asked, what is refused, and that nothing typed is lost."""

import pytest

from models.engine import DB
from tests.admin.campaigns import desk


async def test_the_list_says_that_there_is_none_yet(sam):
    assert sam.heading == "Campaigns"
    assert "No campaign has been created yet." in sam.text


async def test_a_campaign_is_prepared_step_by_step(sam):
    await desk.begin(sam)
    assert sam.heading == "Email"
    await desk.fill(sam, email="registration-open")
    assert sam.heading == "When to send"
    await desk.fill(sam, starts="opening")
    assert sam.heading == "Preview and test"
    await sam.open(sam.address.removesuffix("/preview"))
    assert sam.rows["Name and audience"].startswith("Everyone")
    assert "When registration opens" in sam.rows["When to send"]


async def test_each_audience_tells_its_number(sam):
    await sam.open(f"{desk.LIST}/new")
    for words in ("Everyone (5)", "SENCO first, then the rest (5)", "SENCO only (3)"):
        assert words in sam.text


async def test_a_campaign_needs_a_name_and_an_audience(sam):
    await sam.open(f"{desk.LIST}/new")
    await desk.fill(sam, name="  ")
    assert sam.errors == ["Enter the name of the campaign", "Select who the campaign is for"]


async def test_a_name_that_is_taken_is_refused_and_kept_in_its_box(sam):
    await desk.begin(sam, "Twice")
    await desk.begin(sam, "Twice", "senco")
    assert sam.errors == ["Another campaign has this name. Enter another one"]
    assert sam.form("name").values()["name"] == "Twice"


async def test_a_form_sent_twice_makes_one_campaign(sam):
    await sam.open(f"{desk.LIST}/new")
    form = sam.form("name")
    filled = form.filled({"name": "Once", "audience": "other"})
    for _ in range(2):
        await sam.post(form, filled)
    assert len(await DB.rows("SELECT id FROM campaign")) == 1


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"subject": "", "text": "x"}, "Enter a subject"),
        ({"subject": "x" * 151, "text": "x"}, "Enter 150 characters or less"),
        ({"subject": "x", "text": ""}, "Enter the text of the email"),
        ({"subject": "x", "text": "x" * 5001}, "Enter 5,000 characters or less"),
        ({"subject": "one\r\nBcc: two", "text": "x"}, "Enter a subject of one line"),
    ],
)
async def test_news_needs_words_that_fit(sam, values, error):
    await desk.begin(sam)
    await desk.fill(sam, email="news", **values)
    assert sam.errors == [error]


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({"starts": "at"}, ["Enter a date and time"]),
        ({"starts": "later"}, ["Select when the campaign should start"]),
        (
            {
                "starts": "at",
                "starts_at-day": "1",
                "starts_at-month": "1",
                "starts_at-year": "2020",
                "starts_at-time": "9am",
            },
            ["Enter a date and time in the future"],
        ),
    ],
)
async def test_a_start_must_be_real_and_in_the_future(sam, values, errors):
    await desk.begin(sam)
    await desk.fill(sam, email="registration-open")
    form = sam.form("starts")
    data = [pair for pair in form.filled({}) if pair[0] not in values]
    await sam.post(form, [*data, *values.items()])
    assert sam.errors == errors


async def test_the_rest_of_two_groups_needs_its_hours(sam):
    await desk.begin(sam, audience="senco_first")
    await desk.fill(sam, email="registration-open")
    await desk.fill(sam, starts="now", rest="hours", rest_hours="337")
    assert sam.errors == ["Enter a number of hours from 1 to 336"]
    await desk.fill(sam, starts="now", rest="hours", rest_hours="336")
    assert sam.heading == "Preview and test"


async def test_what_somebody_else_changed_meanwhile_is_not_overwritten(sam):
    await desk.begin(sam)
    form = sam.form("email")
    await DB.rows("UPDATE campaign SET version = 9, changed_by = 'Una Other', changed_at = now()")
    await sam.post(form, form.filled({"email": "news", "subject": "Mine", "text": "Words"}))
    assert sam.response.status_code == 409
    assert "Una Other changed this on" in sam.text
    assert sam.form("subject").values()["subject"] == "Mine"


async def test_a_draft_is_deleted_after_a_question(sam):
    await desk.begin(sam)
    await sam.open(sam.address.removesuffix("/email"))
    await sam.follow("Delete this draft")
    assert sam.heading == "Do you want to delete the draft “Opening”?"
    await sam.send()
    assert "The draft “Opening” is deleted." in sam.text
    assert await DB.rows("SELECT id FROM campaign") == []
