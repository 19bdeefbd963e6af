"""The commands that import, as an operator runs them."""

import asyncio
import os

import pytest

from app.cli import progress as progress_line
from tests.importing import stored
from tests.importing.given import FILES, content
from tests.test_cli import npq

pytestmark = pytest.mark.usefixtures("database")

SCHOOLS = str(FILES / "schools.csv")
REPORT = "schools.csv: 5 rows, 5 usable, 1 repeated, 0 unusable.\n"
NAME = "“Schools, top half by pupil premium”"


async def test_a_list_is_reported_then_replaced_then_left_alone():
    would = f"The list {NAME} would be replaced: 4 added, 0 removed, 4 rows in force instead of 0."
    again = "Nothing was changed. To make this change, run the command again with --yes."
    assert npq("import-list", "schools", SCHOOLS) == (0, f"{REPORT}{would}\n{again}\n")
    assert await stored.entries("schools") == []
    done = f"The list {NAME} is replaced: 4 added, 0 removed, 4 rows in force."
    assert npq("import-list", "schools", SCHOOLS, "--yes") == (0, f"{REPORT}{done}\n")
    assert npq("import-list", "schools", SCHOOLS, "--yes") == (
        0,
        "schools.csv is in force already. Nothing was changed.\n",
    )


async def test_unusable_rows_are_shown_and_left_out_on_demand(tmp_path):
    file = tmp_path / "list.csv"
    rows = "".join(f"Leeds,91{number:04},7\n" for number in range(60))
    file.write_bytes(content("childminders") + rows.encode())
    code, said = npq("import-list", "childminders", str(file), "--yes")
    assert (code, said.splitlines()[0]) == (1, "Row 4: Ofsted URN “NULL” is not right")
    assert said.endswith(
        "Error: 1 of 65 rows cannot be used. Correct them, or leave them out with --leave-out. "
        "Nothing was changed.\n"
    )
    assert npq("import-list", "childminders", str(file), "--yes", "--leave-out")[0] == 0
    assert len(await stored.entries("childminders")) == 63


async def test_workplaces_are_imported_and_removals_agreed_to(tmp_path):
    path = str(FILES / "establishments.csv")
    said = (
        "establishments.csv: 4 rows, 4 usable, 0 repeated, 0 unusable.\n“Schools and 16 to 19 "
        "settings” are brought up to date: 4 added, 0 changed, 0 no longer choosable, 0 unchanged."
    )
    assert npq("import-schools", path, "--yes") == (0, f"{said}\n")
    fewer = tmp_path / "fewer.csv"
    fewer.write_bytes(b"".join(content("establishments").splitlines(True)[:3]))
    code, said = npq("import-schools", str(fewer), "--yes")
    assert (code, "1 of 3 would be removed. If that is right, agree to it with" in said) == (
        1,
        True,
    )
    assert npq("import-schools", str(fewer), "--yes", "--accept-removals")[0] == 0


def test_childcare_providers_are_imported():
    assert npq("import-childcare", str(FILES / "childcare.csv"), "--yes")[0] == 0


def test_a_refused_file_ends_the_command_with_its_sentence():
    assert npq("import-list", "schools", str(FILES / "childminders.csv"), "--yes") == (
        1,
        "Error: The columns “Local Authority”, “School Name”, “School Type” and “Administrative "
        "District” are missing from the header. Nothing was changed.\n",
    )


async def test_a_rule_of_the_database_ends_the_command_with_a_sentence(database):
    await database.script(
        "ALTER TABLE eligibility_entry ADD CONSTRAINT f CHECK (identifier <> '900001')"
    )
    code, said = npq("import-list", "schools", SCHOOLS, "--yes")
    await database.script("ALTER TABLE eligibility_entry DROP CONSTRAINT f")
    assert (code, said.startswith("Error: The database refused the import: ")) == (1, True)
    assert "Traceback" not in said


def test_half_a_gigabyte_of_nothing_is_refused(tmp_path):
    huge = tmp_path / "huge.csv"
    huge.touch()
    os.truncate(huge, 500_000_000)  # sparse: it takes no room
    assert npq("import-childcare", str(huge), "--yes") == (
        1,
        "Error: The file is larger than 100 MB, the most that can be imported. "
        "Nothing was changed.\n",
    )


def test_a_file_that_is_not_there_is_said():
    code, said = npq("import-schools", "nowhere.csv")
    assert (code, "File 'nowhere.csv' does not exist." in said) == (2, True)


async def test_a_long_import_says_how_far_it_is(monkeypatch):
    said, heard = [], asyncio.Event()

    def echo(words, *, err):
        said.append((words, err))
        heard.set()

    async def job(progress):
        await progress(12_000)
        await asyncio.wait_for(heard.wait(), 5)
        return "done"

    monkeypatch.setattr(progress_line.click, "echo", echo)
    assert await progress_line.watched(job, every=0.001) == "done"
    assert said[0] == ("12,000 rows read …", True)


async def test_a_short_import_says_nothing(capsys):
    async def job(progress):
        await progress(12_000)

    await progress_line.watched(job)
    assert capsys.readouterr().err == ""
