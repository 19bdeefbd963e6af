"""The published files from the console; `test_importing.py` has their small invented twins."""

import pytest

from tests.admin.lists.desk import banner, uploaded, worked_on
from tests.importing import stored
from tests.importing.given import REAL, needs_real_files

pytestmark = needs_real_files

# Kind, file, unusable rows, entries.
FILES = [
    ("early_years", "early-years-disadvantage-list-2024-05.csv", 34, 18_480),
    ("childminders", "childminders-list-2024-05.csv", 144, 12_642),
]


@pytest.mark.parametrize(("kind", "name", "unusable", "entries"), FILES)
async def test_a_published_list_is_replaced_once_its_unusable_rows_are_left_out(
    sam, kind, name, unusable, entries
):
    await uploaded(sam, kind, (REAL / name).read_bytes(), name)
    assert sam.rows["Unusable"] == f"{unusable:,}"
    assert f"Leave these {unusable} rows out" in sam.text
    assert f"The first 50 of {entries:,}." in sam.text
    await sam.send({"leave_out": "yes"})
    await worked_on(sam)
    assert f"is replaced: {entries:,} added, 0 removed, {entries:,} rows in force." in banner(sam)
    assert len(await stored.entries(kind)) == entries
