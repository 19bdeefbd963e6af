"""Keeping imports that were refused; of a nightly one every super admin hears."""

from collections.abc import Mapping
from dataclasses import asdict
from json import dumps
from uuid import UUID

from app import bell
from app.audit import record
from app.eligibility.imports.formats import NAMES, Limits
from app.eligibility.imports.problems import Refusal
from app.emails.import_failed import ImportFailed, import_failed
from app.services.importing.order import Order
from app.services.importing.runs import Busy, bring_further
from app.settings import settings
from models import import_query, service_state_query
from models.engine import DB

_LONGEST = 500


async def keep_refused(kind: str, order: Order, limits: Limits, refusal: Refusal) -> None:
    """Keep an import that was refused, in a transaction of its own after the other has ended.

    One that has to wait for another is tried again instead, if it has a row to wait in.
    """
    if order.case is None:
        known = {"sha256": _fingerprint(order, limits), "file_name": order.file_name}
        await _refuse(kind, order, refusal, known)
    elif not isinstance(refusal, Busy):
        await refuse(kind, order, refusal)


async def refuse(kind: str, order: Order, refusal: Refusal) -> None:
    """End an import that has a row with its refusal; raises `NoLongerWanted`."""
    await _refuse(kind, order, refusal, {})
    if order.case is not None and order.case.nightly:
        await bell.ring(bell.SEND_EMAILS)


async def _refuse(kind: str, order: Order, refusal: Refusal, known: Mapping[str, object]) -> None:
    said = str(refusal)[:_LONGEST]
    problems = dumps([asdict(problem) for problem in refusal.problems])
    columns = {"state": "refused", "refusal": said, "problems": problems, **order.who, **known}
    async with DB.transaction():
        run = await _keep(kind, order, columns)
        await record(
            at=order.now,
            actor=order.actor,
            action="import.refused",
            object_type="import_run",
            object_id=run,
            object_label=NAMES[kind],
            after={"file_name": order.file_name, **known},
            reason=said,
        )
        if order.case is not None and order.case.nightly:
            await _tell_super_admins(kind, run, said, order)


async def _keep(kind: str, order: Order, columns: dict[str, object]) -> UUID:
    if order.case is None:
        return await import_query.keep_run({"kind": kind, **columns})
    await bring_further(order.case, columns)
    return order.case.run


async def _tell_super_admins(kind: str, run: UUID, why: str, order: Order) -> None:
    address = f"{settings().public_url.rstrip('/')}/admin/lists/{kind}/imports/{run}"
    values = ImportFailed(NAMES[kind], why, address)
    for admin, recipient in await service_state_query.super_admins():
        await import_failed(
            run=run, admin=admin, recipient=recipient, values=values, due_at=order.now
        )


def _fingerprint(order: Order, limits: Limits) -> str | None:
    try:
        return order.upload.fingerprint(limits)
    except Refusal:
        return None  # too large even to be read once more
