"""Many people are let in late: pasted or from a file, reported on, confirmed once."""

import pytest

from tests.admin.late.desk import LIST, copied
from tests.http.late_list import let_in_late
from tests.late.promised import emails, events
from tests.page_check import words

PASTED = "bob@example.com; CLEO@example.com\nnobody\r\nbob@example.com,listed@example.com"
HEADER = "Email Address;Reason;Provider;Note;Access ends on\r\n"
MANY, FILE = f"{LIST}/many", f"{LIST}/file"


def report(ada):
    """Address and result of each row, in order."""
    rows = [[words(cell) for cell in row] for row in ada.page.iter("tr")]
    return [(row[0], row[1], row[2]) for row in rows[1:]]


async def paste(ada, text, **details):
    """Paste these addresses and press "Check"."""
    await ada.open(MANY)
    return await ada.send({"addresses": text, **details})


async def upload(ada, content, name="late.csv"):
    """Choose this file and press "Check"."""
    await ada.open(FILE)
    form = ada.form()
    files = {"file": (name, content, "text/csv")} if content is not None else {}
    data = {"_csrf_token": form.token}
    answer = await ada.browser.post(FILE, data=data, files=files or {"other": ("", b"")})
    return await ada._take(FILE, answer)


async def test_a_paste_is_reported_first_problems_before_good_rows(ada):
    await let_in_late("listed@example.com")
    await paste(ada, PASTED)
    assert report(ada) == [
        ("3", "nobody", "Not an email address"),
        ("4", "bob@example.com", "Same as row 1"),
        ("5", "listed@example.com", "Already has access until 20 May 2024"),
        ("1", "bob@example.com", "Will be added"),
        ("2", "cleo@example.com", "Will be added"),
    ]
    assert "2 will be added, 1 already has access, 1 is there twice, 1 is not an email" in ada.text
    assert (await emails(), await events()) == ([], [])


async def test_confirming_adds_the_good_rows_once_and_says_how_many(ada):
    await paste(ada, PASTED, why_late="ehco")
    form = ada.form()
    for _ in range(2):
        await ada.post(form, form.filled({}, "Add 3 people"))
        assert "3 people can now register late. 2 were not added. See the report" in ada.text
    assert copied(ada)[1:4] == ["bob@example.com", "cleo@example.com", "listed@example.com"]
    assert "Taking the early headship coaching offer, until 7 June 2024" in ada.text
    assert len(await emails("late-invitation")) == 3
    actions = [action for _, action, _ in await events()]
    assert sorted(actions) == ["late_batch.confirmed", *["late_permission.added"] * 3]
    await ada.follow("See the report")
    assert {row[2] for row in report(ada)} >= {"Added"}


async def test_a_file_with_every_kind_of_row_is_reported(ada):
    rows = (
        "bob@example.com;Delayed teacher reference number (TRN);Teach First;=1+1;30/05/2024\r\n"
        "cleo@example.com;bored;;;\r\ndora@example.com;;;;yesterday\r\n;;;;\r\n"
    )
    await upload(ada, (HEADER + rows).encode("cp1252"))
    results = {row[1]: row[2] for row in report(ada)}
    assert results["bob@example.com"] == "Will be added"
    assert results["cleo@example.com"].startswith("Reason must be one of: Delayed teacher")
    assert results["dora@example.com"].startswith("Access ends on must be a date like")
    assert "Add 1 person" in ada.text


async def test_the_report_can_be_kept_and_holds_no_formula(ada):
    await upload(ada, (HEADER + "bob@example.com;;;=1+1;\r\n@nobody;;;;\r\n").encode())
    answer = await ada.browser.get(f"{ada.address}/report.csv")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"].startswith('attachment; filename="late-')
    assert answer.text.splitlines() == [
        "\ufeffrow,email address,result,reason,provider,note,access ends on",
        "3,'@nobody,Not an email address,,,,",
        "2,bob@example.com,Will be added,other,,'=1+1,2024-06-07",
    ]
    assert [action for _, action, _ in await events()] == ["late_batch.exported"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "Select a CSV file"),
        (b"", "The file is empty"),
        (b"name\r\nBob", "The first row of the file must have a column called “email address”"),
        (b"email\r\n", "The file has no email addresses"),
        (b"email\r\n" + b"a@example.com\r\n" * 2001, "The file must have 2,000 rows or fewer"),
        (b"email\r\n" + b"a" * 1_000_000, "The file must be smaller than 1MB"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "The file must be a CSV file"),
    ],
)
async def test_a_file_that_is_none_of_ours_is_refused_whole(ada, content, sentence):
    await upload(ada, content)
    assert (ada.response.status_code, ada.errors) == (422, [sentence])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" ,;\n", "Enter an email address"),
        ("a@example.com " * 501, "Enter 500 email addresses or fewer"),
    ],
)
async def test_a_paste_of_nothing_or_too_much_is_refused_and_kept(ada, text, sentence):
    await paste(ada, text)
    assert (ada.response.status_code, ada.errors) == (422, [sentence])
    assert ada.response.text.count("a@example.com") == text.count("a@example.com")


async def test_a_list_without_good_rows_has_no_button(ada):
    await paste(ada, "nobody")
    assert "Nobody on this list can be added." in ada.text


async def test_a_list_is_dropped_after_a_day(ada, database):
    await paste(ada, PASTED)
    form = ada.form()
    await database.rows("UPDATE late_batch SET checked_at = checked_at - interval '24 hours'")
    await ada.post(form, form.filled({}))
    assert "This list was not confirmed within 24 hours. Check it again." in ada.text
    assert await events() == []


async def test_the_example_file_is_one_that_we_take(ada):
    await ada.open(FILE)
    example = await ada.browser.get(f"{FILE}/example.csv")
    await upload(ada, example.content)
    assert [row[2] for row in report(ada)] == ["Will be added"] * 3
