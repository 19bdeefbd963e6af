"""Files that forms of the console send: only where they are wanted, and never too large."""

import pytest

from app.security.uploads import PIECE, file_name
from tests.admin.forms.sampler import MOST

ADDRESS = "/admin/sample/file"


async def uploads(person, files, address=ADDRESS, **fields):
    """The answer to a form with these files."""
    data = {"_csrf_token": person.browser.cookies["npq-csrf"], **fields}
    return await person.browser.post(address, data=data, files=files)


@pytest.mark.parametrize("size", [0, 1, PIECE, PIECE + 1, MOST])
async def test_a_file_is_read_whole_and_in_pieces_as_often_as_wanted(ada, size):
    answer = await uploads(ada, {"file": ("late.csv", b"x" * size, "text/csv")}, note="Hello")
    pieces = -(-size // PIECE)
    assert f"late.csv: {size} bytes in {pieces}, {size} again" in answer.text
    assert "Hello" in answer.text


async def test_somewhat_more_than_allowed_reaches_the_handler_which_says_so(ada):
    answer = await uploads(ada, {"file": ("late.csv", b"x" * (MOST + 1), "text/csv")})
    assert answer.status_code == 200


async def test_far_more_than_allowed_is_refused_before_it_is_read(ada):
    answer = await uploads(ada, {"file": ("late.csv", b"x" * (3 * MOST), "text/csv")})
    assert answer.status_code == 413


@pytest.mark.parametrize("files", [None, {"file": ("", b"", "text/csv")}, {"other": b"x"}])
async def test_no_file_is_none(ada, files):
    answer = await uploads(ada, files or {"note": (None, "x")})
    assert "no file" in answer.text


async def test_a_file_without_a_token_is_refused(ada):
    answer = await ada.browser.post(ADDRESS, files={"file": ("late.csv", b"x")})
    assert answer.status_code == 403


@pytest.mark.parametrize("session", [None, "nobodys"])
async def test_nothing_is_read_of_a_file_that_no_admin_sends(ada, session):
    ada.browser.cookies.delete("npq-admin")
    if session:
        ada.browser.cookies.set("npq-admin", session, domain="localhost.local")
    answer = await uploads(ada, {"file": ("late.csv", b"x" * (3 * MOST), "text/csv")})
    assert (answer.status_code, answer.headers["location"]) == (303, "/admin/sign-in")


async def test_other_forms_get_no_file(ada):
    answer = await uploads(ada, {"say": ("late.csv", b"x")}, "/admin/sample")
    assert answer.status_code == 303


async def test_other_forms_take_no_more_than_before(ada):
    answer = await uploads(ada, {"say": ("late.csv", b"x" * 300_000)}, "/admin/sample")
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("late.csv", "late.csv"),
        ("C:\\Users\\ann\\late.csv", "late.csv"),
        ("../../etc/passwd", "passwd"),
        ("a\0b\n.csv", "ab.csv"),
        ("\u202ecsv.exe", "csv.exe"),
        ("..", ".."),
        ("/", "file"),
        ("é" * 400 + ".csv", "é" * 251 + ".csv"),
    ],
)
def test_a_file_name_has_no_folders_and_nothing_unseen(sent, kept):
    assert file_name(sent) == kept
