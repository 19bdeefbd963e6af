"""The pieces of uploaded files: written by the web process, read by the worker."""

from datetime import datetime
from typing import cast
from uuid import UUID

from models.engine import DB

_ADD = "INSERT INTO import_file (import_run, position, content) VALUES ($1, $2, $3)"
_PIECE = "SELECT content FROM import_file WHERE import_run = $1 AND position = $2"
_DROP = "DELETE FROM import_file WHERE import_run = $1"
_FORGET = """
WITH old AS (
  DELETE FROM import_file WHERE created_at < $1 RETURNING import_run
) SELECT count(DISTINCT import_run) AS files FROM old
"""


async def add_piece(run: UUID, position: int, content: bytes) -> None:
    """Keep the next piece of a file."""
    await DB.rows(_ADD, run, position, content)


async def piece(run: UUID, position: int) -> bytes | None:
    """One piece of a file, None after the last."""
    row = await DB.row(_PIECE, run, position)
    return cast("bytes", row["content"]) if row is not None else None


async def drop_pieces(run: UUID) -> None:
    """Drop what is kept of a file."""
    await DB.rows(_DROP, run)


async def forget(before: datetime) -> int:
    """Drop every file that was sent before this; how many."""
    row = await DB.row(_FORGET, before)
    return int(row["files"]) if row else 0
