"""The lists that go to providers, and the files that come back."""

import csv
from io import StringIO

import pytest

from app.services.csv_files import read_rows
from app.services.reviewing.answers import FILE
from models.engine import DB
from tests.admin.reviews.desk import banner, opened, send_answers, send_file, table
from tests.late.promised import events
from tests.reviewing.staged import file, standing

HEADER = "registration_id,name,email,trn,course,submitted_on,status,started,started_on,note"
ODD = '=1+1,"two\nlines"\x07 שלום 🎉'


async def list_of(who, review: str, provider: str = "teach_first") -> str:
    """The file for a provider."""
    answer = await who.browser.get(f"{review}/providers/{provider}.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert "review-teach-first-2024-05-10-1030.csv" in answer.headers["content-disposition"]
    return answer.text


async def test_a_list_holds_a_providers_registrations_with_columns_to_fill_in(ada, sam, people):
    review = await opened(sam)
    lines = (await list_of(ada, review)).splitlines()
    assert lines[0] == HEADER
    ben = f"{people['ben']},Ben Marsh,ben@example.com,1234567,npq-headship,2024-04-20,accepted,,,"
    assert sorted(lines[1:])[0].count(",") == HEADER.count(",")
    assert ben in lines
    assert len(lines) == 3
    ((_, action, label),) = (await events())[1:]
    assert (action, label) == ("review.downloaded", "Spring <2024>")


async def test_a_list_is_safe_to_open_and_comes_back_whole(sam, people):
    await DB.rows("UPDATE app_user SET name = $1 WHERE email LIKE 'ben%'", ODD)
    text = await list_of(sam, await opened(sam))
    names = {row["name"] for row in csv.DictReader(StringIO(text, newline=""))}
    assert names == {"Ada Marsh", "'" + ODD.replace("\x07", " ")}
    assert {row.cells["started"] for row in read_rows(text.encode(), FILE)} == {""}


async def test_the_review_links_to_each_list_and_tells_how_it_stands(ada, sam, people):
    review = await opened(sam)
    await send_answers(sam, review, (people["ada"], "yes"), (people["ben"], "no"))
    await ada.open(review)
    providers = table(ada, "Providers")
    assert providers[0][:6] == ["LLSE Download list of LLSE", "1", "0", "0", "1", "0"]
    assert providers[1][1:] == ["2", "1", "1", "0", "0", "10 May 2024"]
    assert ada.rows["Answered"] == "2 of 3 registrations"
    assert "2 of the answers are not applied yet. A super admin can apply them." in ada.text


async def test_lists_of_others_are_not_found(ada, sam):
    review = await opened(sam)
    for name in ("ambition_institute.csv", "teach_first", "nobody.csv", "teach_first.csv.csv"):
        answer = await ada.browser.get(f"{review}/providers/{name}")
        assert answer.status_code == 404


async def test_an_admin_uploads_a_file_and_reads_its_report(ada, sam, people):
    review = await opened(sam)
    await send_answers(ada, review, (people["ada"], "yes", "2 May 2024"), (people["ben"], "maybe"))
    assert ada.heading == "Answers of Teach First"
    assert "There is a problem The file answers.csv of Teach First is kept, but 1 row" in ada.text
    assert table(ada, "Report") == [
        ["3", "Error", "Started is “maybe”. It must be yes or no", str(people["ben"])]
    ]
    assert (ada.rows["State"], ada.rows["Rows"]) == ("Has errors", "2")
    assert (await standing(people["ada"]))[0] == "unknown"


async def test_every_answer_is_on_the_page_with_its_note(ada, sam, people):
    review = await opened(sam)
    answered = (people["ada"], "yes", "2 May 2024", "<i>well</i>")
    await send_answers(ada, review, answered, (people["ben"], "", "", "on leave"))
    assert table(ada, "Answers") == [
        ["Ada Marsh", "Started on 2 May 2024", "<i>well</i>", "Not applied"],
        ["Ben Marsh", "–no answer", "on leave", "Not applied"],
    ]


async def test_a_file_without_mistakes_waits_for_a_super_admin(ada, sam, people):
    review = await opened(sam)
    address = await send_answers(ada, review, (people["ada"], "yes"))
    assert "There is nothing wrong with this file." in ada.text
    assert "A super admin can apply these answers." in ada.text
    await sam.open(address)
    assert "Preview and apply" in sam.text


@pytest.mark.parametrize(
    ("content", "provider", "sentence"),
    [
        (None, "teach_first", "Select a CSV file"),
        (b"", "teach_first", "The file is empty"),
        (b"PK\x03\x04", "teach_first", "The file must be a CSV file"),
        (b"name,note\nx,y", "teach_first", "The first row of the file must have columns called"),
        (b"x" * 5_000_001, "teach_first", "The file must be smaller than 5MB"),
        (file(("x", "yes")), "", "Select a course provider"),
        (file(("x", "yes")), "ambition_institute", "Select a course provider"),
    ],
    ids=["none", "empty", "no text", "no columns", "too large", "no provider", "other provider"],
)
async def test_a_file_that_cannot_be_taken_is_told_at_its_field(
    ada, sam, content, provider, sentence
):
    review = await opened(sam)
    await send_file(ada, review, content, provider)
    assert ada.response.status_code == 422
    assert any(one.startswith(sentence) for one in ada.errors)
    assert await DB.rows("SELECT 1 FROM review_upload") == []


async def test_the_same_file_again_leads_to_the_report_calmly(ada, sam, people):
    review = await opened(sam)
    first = await send_answers(ada, review, (people["ada"], "yes"))
    assert await send_answers(ada, review, (people["ada"], "yes")) == first
    assert banner(ada) == "Important answers.csv had already been uploaded."
