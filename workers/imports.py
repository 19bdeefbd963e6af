"""Works off imports: reads files, reports, applies what was agreed to; fetches the nightly ones."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from io import BytesIO
from tempfile import TemporaryFile
from typing import BinaryIO, cast

import asyncpg

from app.clock import now
from app.eligibility.imports.problems import Refusal
from app.logs import log
from app.services.importing import working
from app.services.importing.files import kept_file
from app.services.importing.kinds import FORMATS, bring
from app.services.importing.nightly import source_of
from app.services.importing.reading import Progress
from app.services.importing.runs import Busy, NoLongerWanted
from app.services.importing.upload import Upload
from app.services.importing.working import Claimed
from workers.fetching import fetch

NEWS = 1.0  # seconds after which people see how many more rows are read
UNSTORABLE = (asyncpg.DataError, asyncpg.IntegrityConstraintViolationError)
NOT_TAKEN = "The database did not take what the file holds."
_TURN = asyncio.Lock()  # emails go on being sent while one file is read, not while all are


async def work_off_imports() -> int:
    """Bring every import that waits further, one after the other; how many."""
    done = 0
    if _TURN.locked():
        return done  # this process is at it already, and takes the next one too
    async with _TURN:
        while (claimed := await working.claim(now())) is not None:
            await bring_further(claimed)
            done += 1
    return done


async def bring_further(claimed: Claimed) -> None:
    """Bring one import further; what becomes of it is in the database."""
    try:
        await _bring(claimed)
    except Busy:
        await working.put_back(claimed, now())
    except Refusal as refusal:
        log.info("import refused", kind=claimed.kind, unusable=len(refusal.problems))
    except NoLongerWanted:
        log.info("import no longer wanted", kind=claimed.kind)
    except UNSTORABLE as error:  # it would be the same the next time
        log.warning("import refused by the database", kind=claimed.kind, why=type(error).__name__)
        await working.give_up(claimed, claimed.order(_upload(claimed, BytesIO()), now()), NOT_TAKEN)


async def _bring(claimed: Claimed) -> None:
    if claimed.attempt > working.ATTEMPTS:
        return await working.give_up(claimed, claimed.order(_upload(claimed, BytesIO()), now()))
    async with telling(claimed) as progress:
        if not claimed.fetched:
            await _fetch(claimed)
        async with kept_file(claimed.run, claimed.file_name) as upload:
            report = await bring(claimed.kind, claimed.order(upload, now(), progress))
    log.info("import read", kind=claimed.kind, rows=report.counts.rows, applied=report.applied)
    return None


async def _fetch(claimed: Claimed) -> None:
    with TemporaryFile() as file:
        upload = _upload(claimed, file)
        try:
            address = source_of(claimed.kind, now())
            await fetch(address, FORMATS[claimed.kind].limits, upload.file)
            await working.keep_fetched(claimed, upload)
        except Refusal as refusal:
            await working.give_up(claimed, claimed.order(upload, now()), str(refusal))
            raise


def _upload(claimed: Claimed, file: object) -> Upload:
    return Upload(claimed.file_name, cast("BinaryIO", file))


@asynccontextmanager
async def telling(claimed: Claimed) -> AsyncIterator[Progress]:
    """Say now and then how far an import is, on a connection that its transaction does not hold."""
    rows = 0

    async def count(read: int) -> None:
        nonlocal rows
        rows = read

    async def tell() -> None:
        while True:
            await asyncio.sleep(NEWS)
            with suppress(OSError, asyncpg.PostgresError):  # the next time will do
                await working.keep_lease(claimed, rows, now())

    telling = asyncio.create_task(tell())  # begun before the transaction, so not within it
    try:
        yield count
    finally:
        telling.cancel()
        await asyncio.gather(telling, return_exceptions=True)
