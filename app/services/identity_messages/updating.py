"""A person whom their provider changed."""

from typing import Any
from uuid import UUID

from app import audit
from app.services.identity_messages.reading import Told
from app.services.people import forget_typed
from app.services.subscribing import follow_address
from models import merging_query as query

PROVIDER = audit.Actor("worker", None, "DfE Identity")

FIELDS = ("email", "name", "date_of_birth", "trn", "trn_status")


async def update(person: Any, told: Told) -> str:
    """Write what was told, unless we know better already, in the caller's transaction; how it went.

    A known TRN is never overwritten by a blank, a verified one never by an unverified.
    """
    if person["claims_at"] is not None and person["claims_at"] >= told.at:
        return "older than what we hold"
    before = {name: person[name] for name in FIELDS}
    after = {**before, **_said(told), **_trn(person, told)}
    await query.update(person["id"], [after[name] for name in FIELDS], told.at)
    await follow_address(person["id"], after["email"], told.at)
    if after["trn_status"] == "verified":
        await forget_typed(person["id"])
    if after != before:
        await _record(person["id"], before, after, told)
    return "updated" if after != before else "nothing new"


def _said(told: Told) -> dict[str, Any]:
    known = {"email": told.email, "name": told.name, "date_of_birth": told.date_of_birth}
    return {name: value for name, value in known.items() if value is not None}


def _trn(person: Any, told: Told) -> dict[str, str]:
    if told.trn is None or (person["trn_status"] == "verified" and not told.trn_confirmed):
        return {}
    return {"trn": told.trn, "trn_status": "verified" if told.trn_confirmed else "unverified"}


async def _record(user: UUID, before: dict[str, Any], after: dict[str, Any], told: Told) -> None:
    changed = [name for name in FIELDS if before[name] != after[name]]
    await audit.record(
        at=told.at,
        actor=PROVIDER,
        action="user.updated",
        object_type="user",
        object_id=user,
        object_label=after["email"],
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )
