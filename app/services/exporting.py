"""CSV files of lists: complete, of one moment, recorded before anybody reads (admin.md, 12)."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from app import audit
from app.clock import uk
from app.services.export_file import ExportFile, first_bytes
from app.services.listing import Wanted
from models.engine import DB
from models.export import Export, header
from models.export_query import Snapshot, snapshot
from models.exports import export as export_of
from models.listing_query import Asked

Write = Callable[[bytes], Awaitable[None]]
_NOT_IN_NAMES = re.compile("[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is ready to be read once, and its number of rows."""

    name: str
    rows: int
    _export: Export
    _asked: Asked
    _scope: dict[str, object]
    _snapshot: Snapshot

    async def stream(self, write: Write, *, mark: bool = False) -> None:
        """Write the whole file; raises if it cannot be complete."""
        await write(first_bytes(header(self._export), mark=mark))
        file = ExportFile(write, self._snapshot.end.encode(), bool(self._export.link))
        copied = await self._snapshot.copy(self._export, self._asked, file.take, **self._scope)
        file.finish()
        if copied != self.rows:
            raise ValueError(f"{copied} rows were copied, {self.rows} were recorded")


@asynccontextmanager
async def opened(
    export: Export | str, wanted: Wanted, actor: audit.Actor, now: datetime, /, **scope: object
) -> AsyncIterator[Opened]:
    """The file of what is wanted, recorded; an export is named by its file in `models/exports/`.

    `scope` is what the list's fragments name besides.
    """
    export = export_of(export) if isinstance(export, str) else export
    asked = Asked(wanted.words, wanted.filters)
    async with snapshot() as taken:
        rows = await taken.count(export, asked, **scope)
        async with DB.transaction():
            await _record(export, wanted, actor, now, rows, scope)
        name = file_name(export.file, wanted, now)
        yield Opened(name, rows, export, asked, scope, taken)


async def _record(
    export: Export,
    wanted: Wanted,
    actor: audit.Actor,
    now: datetime,
    rows: int,
    scope: Mapping[str, object],
) -> None:
    id, label = (str(scope[name]) for name in export.about) if export.about else (None, export.file)
    words = {"search": wanted.search} if wanted.search else {}
    await audit.record(
        at=now,
        actor=actor,
        action=export.action,
        object_type=export.object_type,
        object_id=id,
        object_label=label,
        after={"filter": {**{k: str(v) for k, v in wanted.filters.items()}, **words}, "rows": rows},
    )


def file_name(start: str, wanted: Wanted, now: datetime) -> str:
    """Such as `email-subscriptions-senco-2024-07-01-0900.csv`; words of a search are not in it."""
    chosen = [wanted.filters[name] for name in wanted.narrowed if name in wanted.filters]
    said = [str(value).lower() for value in chosen if not isinstance(value, UUID)]
    parts = (_NOT_IN_NAMES.sub("-", value).strip("-") for value in said)
    search = ("search",) if wanted.search else ()
    named = [start, *(part for part in parts if part), *search, f"{uk(now):%Y-%m-%d-%H%M}"]
    return "-".join(named) + ".csv"
