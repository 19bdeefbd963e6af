"""Whatever a spreadsheet saves is read back, and whatever else arrives is refused in a sentence."""

import csv
from contextlib import suppress
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.bare import bare
from app.services.csv_files import FileRefused, Kind, read_rows

KIND = Kind(
    columns={"name": "name", "shoesize": "size"},
    needed=frozenset({"name"}),
    without_needed="No name",
    without_rows="No rows",
    largest=1_000_000,
    most_rows=50,
)
# Line ends are text too; what no text has is refused with the whole file.
CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\t\r\n,;\"'"))
ROWS = st.lists(st.tuples(CELLS, CELLS), max_size=20)


def file(rows, delimiter: str = ",", line_end: str = "\r\n", bom: bool = False) -> bytes:
    written = StringIO()
    # Python's writer quotes a carriage return only where it ends its own lines.
    quoting = csv.QUOTE_MINIMAL if line_end == "\r\n" else csv.QUOTE_ALL
    writer = csv.writer(written, delimiter=delimiter, lineterminator=line_end, quoting=quoting)
    writer.writerows([("Name", "Shoe_Size"), *rows])
    return written.getvalue().encode("utf-8-sig" if bom else "utf-8")


@given(
    rows=ROWS,
    delimiter=st.sampled_from(",;"),
    line_end=st.sampled_from(["\r\n", "\n"]),
    bom=st.booleans(),
)
def test_every_cell_comes_back_as_it_was_with_the_number_of_its_row(rows, delimiter, line_end, bom):
    kept = [(n, row) for n, row in enumerate(rows, 2) if any(map(bare, row))]
    content = file(rows, delimiter, line_end, bom)
    if not kept:
        with pytest.raises(FileRefused, match="No rows"):
            read_rows(content, KIND)
        return
    found = [
        (row.number, (row.cells["name"], row.cells["size"])) for row in read_rows(content, KIND)
    ]
    assert found == kept


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_anything_else_is_read_or_refused(content):
    with suppress(FileRefused):
        assert read_rows(content, KIND)


@pytest.mark.parametrize("content", [b",,\n,", b'""', b"\n\n", b"\xef\xbb\xbf,"])
def test_a_file_of_nothing_is_refused(content):
    with pytest.raises(FileRefused):
        read_rows(content, KIND)


def test_blank_lines_before_the_header_count_as_rows():
    (row,) = read_rows(b"\n\nname\nAda\n", KIND)
    assert row.number == 4


def test_one_row_too_many_is_refused_without_reading_on():
    with pytest.raises(FileRefused, match="50 rows or fewer"):
        read_rows(b"name\n" + b"x\n" * 51, KIND)
