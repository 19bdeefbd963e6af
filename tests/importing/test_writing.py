"""One list, written in every way that a spreadsheet writes it, is the same list."""

import gzip

import pytest

from app.services.importing.report import Consent
from tests.importing import stored
from tests.importing.given import bring, content
from tests.importing.test_lists import LOADED

pytestmark = pytest.mark.usefixtures("database")

TEXT = content("schools").decode()
LINES = TEXT.splitlines()


WAYS = {
    "UTF-8": TEXT.encode(),
    "UTF-8 with a byte order mark": TEXT.encode("utf-8-sig"),
    "Windows-1252": TEXT.encode("cp1252"),
    "lines that end as Unix ends them": TEXT.replace("\r\n", "\n").encode(),
    "no end of the last line": TEXT.rstrip().encode(),
    "empty lines between": TEXT.replace("\r\n", "\r\n\r\n,,,,\r\n").encode(),
    "headers in capitals": TEXT.replace(LINES[0], f" {LINES[0].upper()} ").encode(),
    "rows the other way round": "\n".join([LINES[0], *reversed(LINES[1:])]).encode(),
    "another column": "\n".join(
        f"{line},{'Note' if number == 0 else number}" for number, line in enumerate(LINES)
    ).encode(),
    "every cell quoted": TEXT.replace("900001,Manchester", '"900001","Manchester"').encode(),
    "compressed": gzip.compress(TEXT.encode()),
}


@pytest.mark.parametrize("way", WAYS)
async def test_it_is_the_same_list(way):
    assert (await bring("schools", WAYS[way])).applied
    assert await stored.entries("schools") == LOADED["schools"]


async def test_it_is_the_same_list_with_its_columns_in_another_order():
    lines = [line.replace('"Bristol, City of"', "Bristol") for line in LINES]
    turned = "\n".join(",".join(reversed(line.split(","))) for line in lines)
    await bring("schools", turned.encode())
    assert await stored.identifiers("schools") == {"900001", "900002", "900003", "900004"}


async def test_the_second_half_of_a_doubled_list_is_reported():
    many = TEXT + "".join(f"91{n:04},A,B,C,D\r\n" for n in range(50))
    report = await bring("schools", many.encode() * 2, Consent())
    assert (report.counts.repeated, report.counts.after) == (56, 54)
    assert [problem.sentence for problem in report.problems] == ["Row 57: URN “URN” is not right"]


async def test_a_row_number_counts_empty_lines_and_cells_of_several_lines():
    rows = TEXT + '900005,A,"B\nC",D,E\r\n\r\n' + "".join(f"91{n:04},A,B,C,D\n" for n in range(50))
    report = await bring("schools", (rows + "X,A,B,C,D\n").encode(), Consent())
    assert [problem.row for problem in report.problems] == [59]


async def test_establishments_may_hold_bytes_that_windows_1252_does_not_define():
    named = content("establishments").replace(b"Cobblewick School", b"Cobble\x81wick School")
    await bring("school", named)
    assert (await stored.workplaces("school"))["900003"]["name"] == "Cobble\x81wick School"
    assert (await stored.workplaces("school"))["900002"]["name"] == "Zoë’s Academy"
