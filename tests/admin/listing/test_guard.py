"""No cell of a file is a formula: ours beside defusedcsv, and beside the rule itself."""

import io
import re
import unicodedata

import defusedcsv.csv
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.engine import DB
from models.export_cells import text

STARTS = "=+-@|%\t\r＝＋－＠"
SPACES = ("", " ", "   ", "\n", "\t", "\u00a0", "\u3000", "\u200b", "\ufeff", " \u2003\n")
HARMLESS = ("", "a=1", "O'Neill", "1-2", "a@b", "'=1", " plain ", "\nplain", "\u2014", "−1", "é")
CELLS = [
    *(f"{space}{start}1+1" for space in SPACES for start in STARTS),
    *STARTS,
    *HARMLESS,
    "-1",
    "-1.5",
    "+44 1234",
    '=cmd|"/C calc"!A0',
    "@SUM(1)",
]
_COPY = f"SELECT n, {text('said')} AS cell FROM unnest($1::text[]) WITH ORDINALITY AS t (said, n)"


async def guarded(cells: list[str]) -> list[str]:
    """The cells as a file holds them; "" for none."""
    rows = await DB.rows(f"{_COPY} ORDER BY n", cells)
    return [row["cell"] or "" for row in rows]


def by_the_rule(cell: str) -> str:
    """What section 12 of admin.md asks for, in Python; defusedcsv adds `|` and `%`."""
    blank = re.match(r"[\s\u200b-\u200f\u2060\u180e\ufeff]*", cell)[0]
    start = cell[len(blank) : len(blank) + 1]
    danger = unicodedata.normalize("NFKC", start) if start in STARTS else ""
    return f"'{cell}" if danger or set(blank) & set("\t\r") else cell


def by_defusedcsv(cell: str) -> str:
    """What defusedcsv makes of a cell."""
    file = io.StringIO(newline="")
    defusedcsv.csv.writer(file).writerow([cell, ""])
    file.seek(0)
    return next(defusedcsv.csv.reader(file))[0]


async def test_every_cell_is_as_the_rule_says(database):
    assert dict(zip(CELLS, await guarded(CELLS), strict=True)) == {
        cell: by_the_rule(cell) for cell in CELLS
    }


async def test_what_defusedcsv_guards_is_guarded(database):
    for cell, ours in zip(CELLS, await guarded(CELLS), strict=True):
        if by_defusedcsv(cell) != cell:
            assert ours == f"'{cell}"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(
            st.one_of(
                st.sampled_from(STARTS + "'\" \n,"),
                st.characters(codec="utf-8", exclude_characters="\0"),
            ),
            max_size=12,
        ),
        max_size=20,
    )
)
async def test_any_cell_is_as_the_rule_says(database, cells):
    assert await guarded(cells) == [by_the_rule(cell) for cell in cells]
