"""What happens to admins: each change once, never by two people at once, never to the last one."""

from datetime import datetime
from uuid import UUID

from app.audit import Actor
from app.services.admins.colleague import (
    Colleague,
    Oneself,
    as_drawn,
    begin,
    colleague,
    keep_a_super_admin,
    role_of,
)
from app.services.admins.recording import record_of
from models import admin_change_query as query
from models.engine import DB


async def rename_admin(id: UUID, name: str, version: int, actor: Actor, now: datetime) -> bool:
    """Give an admin another name; False if it is their name already."""
    async with DB.transaction():
        person = await _person(id, actor)
        if person.name == name:
            return False
        await as_drawn(person, version, now)
        await query.rename(id, name)
        names = ({"name": person.name}, {"name": name})
        await record_of(person.admin, "renamed", actor, now, before=names[0], after=names[1])
    return True


async def set_role(id: UUID, version: int, actor: Actor, now: datetime, *, super: bool) -> bool:
    """Make an admin a super admin or the other way round; False if they are already."""
    async with DB.transaction():
        person = await _person(id, actor)
        if person.super == super:
            return False
        await as_drawn(person, version, now)
        await keep_a_super_admin(person)
        await query.set_role(id, role_of(super=super))
        verb = "promoted" if super else "demoted"
        roles = ({"role": person.role}, {"role": role_of(super=super)})
        await record_of(person.admin, verb, actor, now, before=roles[0], after=roles[1])
    return True


async def archive_admin(id: UUID, version: int, actor: Actor, now: datetime) -> bool:
    """Let an admin sign in no more, from now on and everywhere; False if they could not already."""
    async with DB.transaction():
        person = await _person(id, actor)
        if not person.active:
            return False
        if actor.id == str(id):
            raise Oneself
        await as_drawn(person, version, now)
        await keep_a_super_admin(person)
        await query.archive(id, now)
        await record_of(person.admin, "archived", actor, now, after={"archived_at": now})
    return True


async def _person(id: UUID, actor: Actor) -> Colleague:
    await begin(actor)
    person = await colleague(id)
    if person is None:  # admins are never deleted, and the page showed this one
        raise LookupError(str(id))
    return person
