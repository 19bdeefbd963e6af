"""`npq late`, run as an operator runs it."""

from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from app.cli import npq as commands
from app.clock import now
from tests.http.late_list import close_but_for_late_applicants, let_in_late
from tests.late.promised import emails, events, rows_of
from tests.test_cli import npq

pytestmark = pytest.mark.usefixtures("service")
ADA = "ada@example.com"


@pytest.fixture
async def service(database, redis_url):
    """Late registration is possible, today."""
    await close_but_for_late_applicants()


async def test_one_address_is_added_at_once_with_words_to_copy():
    code, said = npq("late", "add", " <ADA@example.com>", "--provider", "LLSE", "--reason", "ehco")
    assert (code, said.splitlines()[0].partition(" until ")[0]) == (
        0,
        "ada@example.com can now register late",
    )
    assert "http://localhost:8000/late-registration" in said
    (row,) = await rows_of(ADA)
    assert (row["provider"], row["reason"], row["added_by"]) == ("llse", "ehco", "Operator")
    assert await emails() == [("late-invitation", ADA, "waiting")]


async def test_it_says_why_somebody_cannot_be_added():
    await let_in_late(ADA, expires_at=now() + timedelta(days=1))
    code, said = npq("late", "add", ADA)
    assert (code, said.partition(" until ")[0]) == (
        1,
        "Error: ada@example.com already has access",
    )
    wrong = "Error: Enter an email address in the correct format, like name@example.com.\n"
    assert npq("late", "add", "ada") == (1, wrong)


async def test_many_are_reported_first_and_added_with_yes():
    code, said = npq("late", "add", ADA, "ben")
    assert code == 0
    assert said.splitlines() == [
        "1 will be added, 1 is not an email address.",
        "2: ben: Not an email address",
        "1: ada@example.com: Will be added",
        "Nobody was added. To add them, run the command again with --yes.",
    ]
    assert await rows_of(ADA) == []
    code, said = npq("late", "add", ADA, "ben", "--yes")
    assert (code, len(await rows_of(ADA))) == (0, 1)
    assert said.startswith("1 can now register late, 1 is not an email address.")


async def test_a_file_is_taken_whole_or_refused_in_a_sentence(tmp_path: Path):
    file = tmp_path / "late.csv"
    file.write_text("Email address\nada@example.com\n")
    assert npq("late", "add", "--file", str(file), "--yes")[0] == 0
    assert len(await rows_of(ADA)) == 1
    file.write_text("Name\nAda\n")
    code, said = npq("late", "add", "--file", str(file))
    assert (code, said.startswith("Error: The first row of the file must")) == (1, True)


async def test_access_is_ended_and_the_list_says_so():
    await let_in_late(ADA, expires_at=now() + timedelta(days=1))
    assert "until" in npq("late", "list")[1]
    removed = "Access removed for ada@example.com.\n"
    assert npq("late", "end", "--quietly", "<ADA@example.com>") == (0, removed)
    assert "ada@example.com: removed on" in npq("late", "list", "--ended")[1]
    again = "Error: ada@example.com does not have access to register late.\n"
    assert npq("late", "end", ADA) == (1, again)
    assert ("Operator", "late_permission.removed", ADA) in await events()
    assert await emails("late-ended") == []


@pytest.mark.parametrize("arguments", [(), (ADA, "--file", __file__)])
def test_either_addresses_or_a_file(arguments):
    done = CliRunner().invoke(commands, ["late", "add", *arguments])
    assert done.exit_code == 2
    assert "Give addresses, or a file with --file." in done.output
