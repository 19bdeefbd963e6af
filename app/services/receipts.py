"""What forms of the console did: each is told once, and a form sent twice leads to its result.

A form that creates something carries a one-time id. Its use case claims the id in the transaction
of the change, so the change happens once; `keep` then writes down what came of it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal
from uuid import UUID, uuid4

from app.settings import settings
from models import form_receipt_query

Kind = Literal["success", "calm", "problem"]


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a form did, in a sentence, and where it is told; without `admin` not yet known."""

    id: UUID
    admin: UUID | None
    address: str
    kind: Kind
    message: str
    link_text: str = ""
    link: str = ""


class AlreadySent(Exception):
    """This form has been sent before, and did what its receipt says."""

    def __init__(self, receipt: Receipt) -> None:
        super().__init__(str(receipt.id))
        self.receipt = receipt


def new_form_id() -> str:
    """A one-time id for a form that is about to be shown."""
    return str(uuid4())


def as_form_id(text: str | None) -> UUID | None:
    """The id that came with a form; None for anything that we cannot have drawn."""
    try:
        return UUID(text or "")
    except ValueError:
        return None


async def refuse_repeat(form_id: str | None) -> None:
    """Raise AlreadySent if a form has been sent before; for whoever judges it before it acts."""
    id = as_form_id(form_id)
    row = await form_receipt_query.found(id) if id is not None else None
    if row is not None:
        raise AlreadySent(_receipt(row))


async def claim(form_id: str | None) -> None:
    """Use a form's id up, in the caller's transaction; raises AlreadySent the second time.

    Two at the same moment are told apart by the database. A form without a usable id is taken as
    one that was never sent: ours have one.
    """
    id = as_form_id(form_id)
    if id is not None and not await form_receipt_query.claim(id):
        row = await form_receipt_query.found(id)
        raise AlreadySent(_receipt(row))


async def keep(
    admin: UUID,
    address: str,
    message: str,
    *,
    kind: Kind = "success",
    form_id: str | None = None,
    link: tuple[str, str] | None = None,
) -> UUID:
    """Write down what a form did; the id of the receipt. What was written first stays."""
    id = as_form_id(form_id) or uuid4()
    await form_receipt_query.tell(id, admin, address, kind, message, *(link or (None, None)))
    return id


async def receipt(id: UUID, admin: UUID) -> Receipt | None:
    """A receipt of this admin; nobody reads another's."""
    row = await form_receipt_query.found(id)
    return _receipt(row) if row is not None and row["admin"] == admin else None


async def forget_old(now: datetime) -> int:
    """Drop receipts that nobody will come back for; how many."""
    return await form_receipt_query.forget(now - timedelta(days=settings().retention_form_receipts))


def _receipt(row: Any) -> Receipt:
    return Receipt(
        row["id"],
        row["admin"],
        row["address"] or "",
        row["kind"],
        row["message"],
        row["link_text"] or "",
        row["link"] or "",
    )
