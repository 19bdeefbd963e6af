"""Whatever bytes a file holds, it is read row by row or refused with a sentence."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.eligibility.imports.list_formats import LIST_FORMATS
from app.eligibility.imports.problems import Problem, Refusal
from app.eligibility.imports.sheet import Row, open_sheet
from app.eligibility.imports.workplace_formats import WORKPLACE_FORMATS
from app.services.importing.text import examine, lines
from app.services.importing.upload import Upload
from tests.importing.given import content

FORMATS = {**LIST_FORMATS, **WORKPLACE_FORMATS}
FILES = {"school": "establishments", "local_authority": "local_authorities"}
FILES["childcare_provider"] = "childcare"
KINDS = st.sampled_from(sorted(FORMATS))


def read(kind: str, data: bytes) -> list[Row[object]]:
    """Every row of a file of this kind."""
    form, upload = FORMATS[kind], Upload("any.csv", BytesIO(data))
    text = lines(upload, examine(upload, form.limits), any_byte=form.any_byte)
    return list(open_sheet(text, [form]).rows)


def refused_or_read(kind: str, data: bytes) -> list[Row[object]]:
    """The rows; none when the file is refused."""
    try:
        return read(kind, data)
    except Refusal:
        return []


@given(KINDS, st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(kind, data):
    refused_or_read(kind, data)


@given(KINDS, st.binary(max_size=200))
def test_any_bytes_after_a_good_file_are_read_or_refused(kind, data):
    refused_or_read(kind, content(FILES.get(kind, kind)) + data)


@given(KINDS, st.data())
def test_any_cells_are_content_or_a_problem_with_their_row_number(kind, data):
    columns = FORMATS[kind].columns
    cell = st.text(st.characters(exclude_categories=["Cs"], exclude_characters='"\0\r\n,'))
    cells = data.draw(st.lists(cell, min_size=len(columns), max_size=len(columns)))
    lines_of = (f"{','.join(columns)}\n", f"{','.join(cells)}\n")
    rows = list(open_sheet(iter(lines_of), [FORMATS[kind]]).rows)
    assert [row.number for row in rows] in ([], [2])
    assert all(row.content.row == 2 for row in rows if isinstance(row.content, Problem))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_cut_anywhere_is_refused_or_ends_earlier(kind):
    data = content(FILES.get(kind, kind))
    whole = read(kind, data)
    for length in range(0, len(data) - 2, 7):
        found = refused_or_read(kind, data[:length])
        assert len(found) <= len(whole)
        assert found[:-1] == whole[: len(found)][:-1]


@given(st.permutations(range(5)))
def test_columns_may_stand_in_any_order(order):
    rows = [["URN", "Local Authority", "School Name", "School Type", "Administrative District"]]
    rows.append(["900001", "Leeds", "Alderbrook School", "Community school", "Otterford"])
    text = "".join(",".join(row[at] for at in order) + "\n" for row in rows)
    (row,) = read("schools", text.encode())
    assert (row.content.identifier, row.content.place) == ("900001", "Leeds")
