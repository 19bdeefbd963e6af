"""What a person typed with their TRN: shown while it is not verified, and that is recorded."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app import audit
from app.audit import Actor
from app.services.casework.refusals import Unknown
from app.services.casework.trn import OBJECT, Holder, holder_of
from models import trn_query as query
from models.engine import DB


@dataclass(frozen=True, slots=True)
class TypedDetails:
    """The newest registration's words, for comparing with the teaching record."""

    trn: str
    name: str
    date_of_birth: date
    insurance_number: str
    submitted_at: datetime


async def trn_to_check(
    user_id: UUID, actor: Actor, now: datetime, *, record: bool = True
) -> tuple[Holder, TypedDetails | None]:
    """The person, and what they typed while their TRN is not verified; raises Unknown.

    That it was shown is recorded in the same transaction, unless nobody will see it.
    """
    async with DB.transaction():
        row = await query.held(user_id)
        if row is None:
            raise Unknown
        person = holder_of(row)
        details = None if person.status == "verified" else await _typed(user_id)
        if details is not None and record:
            await _record(person, actor, now)
    return person, details


async def _typed(user_id: UUID) -> TypedDetails | None:
    row = await query.typed(user_id)
    if row is None:
        return None
    return TypedDetails(
        row["trn"],
        row["typed_name"],
        row["typed_date_of_birth"],
        row["typed_national_insurance_number"] or "",
        row["submitted_at"],
    )


async def _record(person: Holder, actor: Actor, now: datetime) -> None:
    await audit.record(
        at=now,
        actor=actor,
        action="user.typed_details_shown",
        object_type=OBJECT,
        object_id=person.id,
        object_label=person.who[:255],
    )
