"""How every kind stands, the history of one, and what can be saved."""

import csv
from io import StringIO

import pytest

from app.eligibility.imports.problems import Refusal
from app.services.importing.kinds import FORMATS, KINDS, name_of
from tests.admin.lists.desk import LISTS, OTHERS, SCHOOLS, banner, replaced, upload, uploaded
from tests.importing import stored
from tests.importing.given import bring
from tests.page_check import words


def table(sam) -> list[list[str]]:
    """The cells of the table's rows."""
    return [[words(cell) for cell in row] for row in sam.page.iter("tr")][1:]


def saved(sam) -> list[dict[str, str]]:
    """The rows of the CSV file that was saved."""
    return list(csv.DictReader(StringIO(sam.response.text.removeprefix("\ufeff"))))


async def save(sam, link: str):
    """Follow a link to a file."""
    address = next(a.get("href") for a in sam.page.iter("a") if words(a) == link)
    answer = await sam.browser.get(address)
    assert answer.headers["content-disposition"].startswith("attachment")
    sam.response = answer
    return answer


async def test_every_kind_is_empty_at_first(sam):
    await sam.open(LISTS)
    assert [row[:2] for row in table(sam)] == [[name_of(kind), "Empty"] for kind in KINDS]


async def test_what_is_in_force_and_by_whom(sam):
    await replaced(sam, "schools", SCHOOLS)
    await sam.open(LISTS)
    name, rows, version, _, by, last = table(sam)[0]
    assert (name, rows, version, by) == (name_of("schools"), "4", "1", "Sam Super")
    assert last.startswith("Applied ")


async def test_a_failed_nightly_import_is_shown(sam, database):
    with pytest.raises(Refusal):
        await bring("school", b"URN\n")
    await database.rows("UPDATE import_run SET nightly_on = '2026-11-22'")
    await sam.open(LISTS)
    assert "Refused" in table(sam)[5][5]
    assert "Nightly: The columns" in table(sam)[5][5]


async def test_the_history_of_a_kind_has_everything_newest_first(sam):
    await replaced(sam, "schools", SCHOOLS)
    await replaced(sam, "schools", OTHERS, typed_word="replace")
    await upload(sam, "schools", b"nothing")
    await sam.open(f"{LISTS}/schools")
    assert [row[:2] for row in table(sam)] == [
        ["schools.csv", "Refused"],
        ["schools.csv Version 2", "In force"],
        ["schools.csv Version 1", "Applied Use this version again version 1"],
    ]
    assert table(sam)[1][3:5] == ["5 5 usable, 1 repeated, 0 unusable", "1 added, 1 removed"]
    assert "4 rows in force, version 2" in sam.text


async def test_a_version_without_an_import_is_in_the_history_too(sam, database):
    await database.rows(
        "INSERT INTO eligibility_list (kind, version, in_force) VALUES ('schools', 1, true)"
    )
    await sam.open(f"{LISTS}/schools")
    assert table(sam)[0][:2] == ["Without a file Version 1", "In force"]


async def test_the_history_is_filtered_and_searched(sam):
    await uploaded(sam, "schools", SCHOOLS, "one.csv")
    await sam.open(f"{LISTS}/schools?state=ready&q=ONE")
    assert len(table(sam)) == 1
    await sam.open(f"{LISTS}/schools?state=applied")
    assert "No imports match these filters." in sam.text


@pytest.mark.parametrize("kind", KINDS)
async def test_the_example_of_a_kind_can_be_imported(sam, kind):
    await sam.open(f"{LISTS}/{kind}/upload")
    example = await save(sam, "Download an example file")
    await replaced(sam, kind, example.content)
    assert "0 unusable" in sam.text or sam.rows["Unusable"] == "0"
    assert (await stored.runs())[-1][:2] == (kind, "applied")
    assert FORMATS[kind].columns[0] in example.text


async def test_the_file_the_report_and_all_differences_can_be_saved(sam):
    many = SCHOOLS + b"".join(b"92%04d,A,=B,C,D\n" % number for number in range(60))
    await uploaded(sam, "schools", many)
    assert "The first 50 of 64." in sam.text
    assert (await save(sam, "Download the file")).content == many
    await save(sam, "Download the report as CSV")
    assert {row["what"]: row["value"] for row in saved(sam)}["added"] == "64"
    await save(sam, "Download all differences as CSV")
    assert len(saved(sam)) == 64
    assert {row["name"] for row in saved(sam)} >= {"'=B"}
    assert (await stored.actions())[1:] == ["import.downloaded"] * 2 + ["import.exported"]


async def test_a_file_that_is_kept_no_longer_cannot_be_saved(sam, database):
    await uploaded(sam, "schools", SCHOOLS)
    page = sam.address
    await database.rows("DELETE FROM import_file")
    await sam.open(page)
    assert "Download the file" not in sam.text
    assert (await sam.browser.get(f"{page}/file")).status_code == 404


@pytest.mark.parametrize("kind", ["nothing", "schools'", "SCHOOLS", "%2e%2e"])
async def test_a_kind_that_there_is_not_is_no_page(sam, kind):
    for address in (kind, f"{kind}/upload", f"{kind}/example.csv"):
        assert (await sam.browser.get(f"{LISTS}/{address}")).status_code == 404


async def test_an_import_belongs_to_its_kind(sam):
    await uploaded(sam, "schools", SCHOOLS)
    elsewhere = sam.address.replace("/schools/", "/childminders/")
    assert (await sam.browser.get(elsewhere)).status_code == 404
    assert banner(sam) == ""
