"""Taking a file in, for the worker to read."""

from json import dumps
from uuid import UUID

from app import bell
from app.audit import record
from app.eligibility.imports.formats import NAMES
from app.eligibility.imports.problems import Refusal
from app.services import receipts
from app.services.importing.files import keep_file
from app.services.importing.kinds import FORMATS, is_list
from app.services.importing.order import Order
from app.services.importing.reading import open_upload
from app.services.importing.refusing import keep_refused
from models import import_query
from models.engine import DB


class InForceAlready(Exception):
    """This very file is what is in force, so there is nothing to do."""


async def receive(kind: str, order: Order, form_id: str | None = None) -> UUID:
    """Keep a file for the worker to read; the import that waits for that.

    Raises `InForceAlready`; `Refusal` when its header says that it is no such file, or when it
    cannot be read at all; `AlreadySent` when the form was sent before.
    """
    try:
        readable = await open_upload(order.upload, [FORMATS[kind]])
    except Refusal as refusal:
        await keep_refused(kind, order, FORMATS[kind].limits, refusal)
        raise
    sha256 = readable.written.sha256
    if sha256 == await in_force(kind):
        raise InForceAlready(order.file_name)
    async with DB.transaction():
        await receipts.claim(form_id)
        run = await _keep(kind, order, sha256)
    await bell.ring(bell.WORK_ON_IMPORTS)
    return run


async def in_force(kind: str) -> str | None:
    """The fingerprint of the file that is in force, None when there is none."""
    if is_list(kind):
        return await import_query.list_in_force(kind)
    return await import_query.last_workplaces(kind)


async def _keep(kind: str, order: Order, sha256: str) -> UUID:
    known = {"kind": kind, "state": "waiting", "file_name": order.file_name, "sha256": sha256}
    run = await import_query.keep_run({**known, **order.who, "problems": dumps([])})
    await keep_file(run, order.upload)
    await record(
        at=order.now,
        actor=order.actor,
        action="import.uploaded",
        object_type="import_run",
        object_id=run,
        object_label=NAMES[kind],
        after={"file_name": order.file_name, "sha256": sha256},
    )
    return run
