"""An admin as other admins see and change them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.audit import Actor
from app.services.admins.staff import Admin
from app.services.refusals import Stale
from models import admin_change_query as query

CHANGES = [f"admin.{verb}" for verb in ("added", "bootstrapped", "restored", "renamed", "promoted")]
CHANGES += ["admin.demoted", "admin.archived"]


class NotAllowed(Exception):
    """Who acts is no super admin any more."""


class LastSuperAdmin(Exception):
    """Without this person there would be no super admin."""


class Oneself(Exception):
    """Nobody archives themselves."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """An admin, archived or not."""

    id: UUID
    email: str
    name: str
    super: bool
    archived_at: datetime | None
    added_at: datetime | None
    added_by: str | None
    last_signed_in_at: datetime | None
    version: int

    @property
    def active(self) -> bool:
        """Whether they may sign in."""
        return self.archived_at is None

    @property
    def label(self) -> str:
        """What they are called."""
        return self.name or self.email

    @property
    def role(self) -> str:
        """Their role as it is stored."""
        return role_of(super=self.super)

    @property
    def admin(self) -> Admin:
        """The same person as somebody who may use the console."""
        return Admin(self.id, self.name, self.email, self.super)


def role_of(*, super: bool) -> str:
    """A role as it is stored."""
    return "super_admin" if super else "admin"


async def colleague(id: UUID) -> Colleague | None:
    """The admin of this id, archived or not."""
    return _colleague(await query.by_id(id))


async def colleague_with(email: str) -> Colleague | None:
    """The admin with this address, archived or not."""
    return _colleague(await query.by_email(email))


async def begin(actor: Actor) -> None:
    """Let nobody else change admins during this transaction, and only a super admin now."""
    await query.lock()
    if actor.type != "admin":
        return
    acting = await colleague(UUID(actor.id or ""))
    if acting is None or not acting.active or not acting.super:
        raise NotAllowed


async def as_drawn(person: Colleague, version: int, now: datetime) -> None:
    """Raise Stale if somebody changed this admin since a form was drawn."""
    if person.version != version:
        change = await query.last_change(person.id, CHANGES)
        raise Stale(change["actor_label"], change["at"]) if change else Stale("Somebody", now)


async def keep_a_super_admin(person: Colleague) -> None:
    """Raise LastSuperAdmin if this is the last active super admin."""
    if person.super and person.active and not await query.other_supers(person.id):
        raise LastSuperAdmin


def _colleague(row: Any) -> Colleague | None:
    return None if row is None else Colleague(**row)
