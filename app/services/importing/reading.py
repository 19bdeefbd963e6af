"""Reading a file row by row into the staging table, with a word about progress now and then."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from app.eligibility.imports.formats import Format
from app.eligibility.imports.problems import Problem
from app.eligibility.imports.sheet import Sheet, open_sheet
from app.services.importing.report import Tally
from app.services.importing.text import Written, examine, lines
from app.services.importing.upload import Upload
from models.import_staging import copy

Content = TypeVar("Content")
# Told how many rows were read so far; awaited, so that it may write that somewhere.
Progress = Callable[[int], Awaitable[None]]

_BATCH = 1_000


async def quietly(rows: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Readable(Generic[Content]):
    """A file that can be read: how it is written, and its sheet of one of our formats."""

    written: Written
    sheet: Sheet[Content]

    @property
    def kind(self) -> str:
        """The kind of file that its header says it is."""
        return self.sheet.format.kind


async def open_upload(upload: Upload, formats: Sequence[Format[Content]]) -> Readable[Content]:
    """Find out what a file is; raises `Refusal` when it is nothing that these formats know."""
    # Unpacking and hashing a large file takes a while, in which others are served.
    written = await asyncio.to_thread(examine, upload, formats[0].limits)
    text = lines(upload, written, any_byte=formats[0].any_byte)
    return Readable(written, open_sheet(text, formats, whole=written.whole))


async def stage(
    sheet: Sheet[Content],
    columns: Sequence[str],
    record: Callable[[int, Content], Sequence[object]],
    progress: Progress,
) -> Tally:
    """Copy the usable rows to the staging table; raises `Refusal` when a limit is passed."""
    tally = Tally(sheet.format.limits)
    batch: list[Sequence[object]] = []
    for row in sheet.rows:
        tally.count()
        if isinstance(row.content, Problem):
            tally.note(row.content)
        else:
            batch.append(record(row.number, row.content))
        if tally.rows % _BATCH == 0:
            await copy(columns, batch)
            batch.clear()
            await progress(tally.rows)
    await copy(columns, batch)
    await progress(tally.rows)
    return tally
