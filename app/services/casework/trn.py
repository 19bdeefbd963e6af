"""Changing the TRN of a person, and what they typed with one that is not verified."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app import audit
from app.audit import Actor
from app.journey.steps.teacher_reference_number import bare_number, is_all_zeros
from app.services.casework.refusals import AlreadySo, CaseworkRefused, Unknown
from app.services.casework.written import lines, reason_in
from app.services.people import forget_typed
from app.services.receipts import claim
from app.services.refusals import Stale
from models import trn_query as query
from models.engine import DB

OBJECT = "user"
IDENTITY = "DfE Identity account"
NOT_OVER_VERIFIED = (
    "Select that you have checked this TRN, because it replaces one that is verified"
)


class HeldByAnother(CaseworkRefused):
    """Another person has this TRN; the box may be ticked to go on."""

    def __init__(self, id: UUID, who: str) -> None:
        super().__init__(f"{who} has this TRN", "trn")
        self.id, self.who = id, who


@dataclass(frozen=True, slots=True)
class NewTrn:
    """What the form says."""

    trn: str
    reason: str
    checked: bool = False
    same_person: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """A person as the TRN page sees them."""

    id: UUID
    version: int
    name: str
    email: str
    trn: str
    status: str
    set_by: str
    set_at: datetime | None

    @property
    def who(self) -> str:
        """The name, or the address when there is none."""
        return self.name or self.email


async def change_trn(
    user_id: UUID,
    new: NewTrn,
    version: int,
    actor: Actor,
    now: datetime,
    form_id: str | None = None,
) -> Holder:
    """Give a person another TRN; the person afterwards.

    Raises Unknown, CaseworkRefused, HeldByAnother, Stale, AlreadySent or AlreadySo.
    """
    trn, reason = trn_in(new.trn), reason_in(new.reason)
    status = "verified" if new.checked else "unverified"
    async with DB.transaction():
        row = await _held(user_id)
        await claim(form_id)
        if (row["trn"], row["trn_status"]) == (trn, status):
            words = "verified" if new.checked else "not verified"
            raise AlreadySo(f"The TRN of {holder_of(row).who} was already {trn}, {words}.")
        _check_version(row, version, now)
        await _check(row, trn, new)
        await query.set_trn(user_id, trn, status, actor.label, now)
        if new.checked:
            await forget_typed(user_id)
        await _record(row, trn, status, reason, actor, now)
        return holder_of(await _held(user_id))


def trn_in(text: str) -> str:
    """A TRN as it is stored; raises CaseworkRefused."""
    trn = bare_number(lines(text).replace("\n", ""))
    if not trn:
        raise CaseworkRefused("Enter a teacher reference number (TRN)", "trn")
    if not (trn.isascii() and trn.isdecimal()) or len(trn) != 7 or is_all_zeros(trn):
        raise CaseworkRefused("Teacher reference number (TRN) must be 7 digits", "trn")
    return trn


async def _check(row: Any, trn: str, new: NewTrn) -> None:
    if row["trn_status"] == "verified" and not new.checked:
        raise CaseworkRefused(NOT_OVER_VERIFIED, "checked")
    other = await query.holder(trn, row["id"])
    if other is not None and not new.same_person:
        raise HeldByAnother(other["id"], other["name"] or other["email"])


def _check_version(row: Any, version: int, now: datetime) -> None:
    if row["version"] != version:
        if row["trn_set"] == row["trn"]:
            raise Stale(row["trn_set_by"], row["trn_set_at"])
        raise Stale(IDENTITY, row["claims_at"] or now)


async def _held(user_id: UUID) -> Any:
    row = await query.held(user_id)
    if row is None:
        raise Unknown
    return row


async def _record(
    row: Any, trn: str, status: str, reason: str, actor: Actor, now: datetime
) -> None:
    values = {"trn": trn, "trn_status": status}
    await audit.record(
        at=now,
        actor=actor,
        action="user.trn_changed",
        object_type=OBJECT,
        object_id=row["id"],
        object_label=(row["name"] or row["email"])[:255],
        before={name: row[name] for name, value in values.items() if row[name] != value},
        after={name: value for name, value in values.items() if row[name] != value},
        reason=reason,
    )


def holder_of(row: Any) -> Holder:
    """The person in a row of `app_user`; what no admin set is the person's own until verified."""
    by_admin = row["trn_set"] is not None and row["trn_set"] == row["trn"]
    verified = row["trn_status"] == "verified"
    return Holder(
        row["id"],
        row["version"],
        row["name"] or "",
        row["email"],
        row["trn"] or "",
        row["trn_status"],
        row["trn_set_by"] if by_admin else IDENTITY if verified else "",
        row["trn_set_at"] if by_admin else None,
    )
