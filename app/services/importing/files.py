"""Files as they were sent, kept in the database in pieces, never in memory whole."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from tempfile import TemporaryFile
from typing import BinaryIO, cast
from uuid import UUID

from app.services.importing.upload import Upload
from app.settings import settings
from models import import_file_query as query

PIECE = 256 * 1024


async def keep_file(run: UUID, upload: Upload) -> None:
    """Keep a file with its import, in the caller's transaction."""
    position = 0
    upload.file.seek(0)
    while piece := await asyncio.to_thread(upload.file.read, PIECE):
        await query.add_piece(run, position, piece)
        position += 1


async def pieces(run: UUID) -> AsyncIterator[bytes]:
    """The file of an import as it was sent, piece by piece."""
    position = 0
    while (piece := await query.piece(run, position)) is not None:
        yield piece
        position += 1


async def forget_files(now: datetime) -> int:
    """Drop the files that are kept no longer; how many. Their reports stay."""
    return await query.forget(now - timedelta(days=settings().retention_uploads))


@asynccontextmanager
async def kept_file(run: UUID, name: str) -> AsyncIterator[Upload]:
    """The file of an import on this machine's disk, for as long as it is read."""
    with TemporaryFile() as file:
        async for piece in pieces(run):
            await asyncio.to_thread(file.write, piece)
        yield Upload(name, cast("BinaryIO", file))
