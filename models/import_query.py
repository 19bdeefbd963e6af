"""What is kept and asked of imports: their runs, and what each did."""

from collections.abc import Mapping
from typing import cast
from uuid import UUID

from models.engine import DB

_IN_FORCE_LIST = "SELECT sha256 FROM eligibility_list WHERE kind = $1 AND in_force"
_LAST_APPLIED = """
SELECT sha256 FROM import_run WHERE kind = $1 AND state = 'applied'
ORDER BY at DESC, created_at DESC LIMIT 1
"""
_KEEP_CHANGES = """
INSERT INTO import_change (import_run, effect, identifier_type, identifier, name, columns)
SELECT $1, effect, identifier_type, identifier, name, columns FROM difference
"""

_FORGET_CHANGES = "DELETE FROM import_change WHERE import_run = $1"


async def list_in_force(kind: str) -> str | None:
    """The SHA-256 of the version of a list in force, or None when there is none."""
    row = await DB.row(_IN_FORCE_LIST, kind)
    return row["sha256"] if row is not None else None


async def last_workplaces(kind: str) -> str | None:
    """The SHA-256 of the file that this kind of workplace was last imported from."""
    row = await DB.row(_LAST_APPLIED, kind)
    return row["sha256"] if row is not None else None


async def keep_run(columns: Mapping[str, object]) -> UUID:
    """Keep what was done with a file; the identifier of the run."""
    names = ", ".join(columns)
    marks = ", ".join(f"${number}" for number in range(1, len(columns) + 1))
    row = await DB.row(
        f"INSERT INTO import_run ({names}) VALUES ({marks}) RETURNING id", *columns.values()
    )
    assert row is not None  # RETURNING always gives the row
    return cast("UUID", row["id"])


async def change_run(run: UUID, columns: Mapping[str, object]) -> bool:
    """Bring an import that waits for the worker further; False when it waits no longer."""
    pairs = ", ".join(f"{name} = ${number}" for number, name in enumerate(columns, start=2))
    sql = f"UPDATE import_run SET {pairs} WHERE id = $1 AND state = 'waiting' RETURNING id"
    return await DB.row(sql, run, *columns.values()) is not None


async def keep_changes(run: UUID) -> None:
    """Keep what the run under way would do, or does, to each entry or record; and that alone."""
    await DB.rows(_FORGET_CHANGES, run)
    await DB.rows(_KEEP_CHANGES, run)
