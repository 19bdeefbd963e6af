"""One admin: name, role, archive."""

from collections.abc import Awaitable
from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.admins import LONGEST_NAME, known_admin
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.admins.acts import ACTS, LAST, ONESELF, WORDS, Act
from app.pages.admins.managing import NAME, VERSION, act_page, admin_page
from app.pages.banner import show_stale
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.pages.tables.admins import ADDRESS
from app.services.admins.changing import archive_admin, rename_admin, set_role
from app.services.admins.colleague import Colleague, LastSuperAdmin, NotAllowed, Oneself
from app.services.admins.staff import Admin
from app.services.history import history
from app.services.refusals import Stale

ADDRESSES = [f"/{act}" for act in ACTS]


class AdminChangesController(Controller):
    """`/admin/admins/{id}` and what is done there; for super admins."""

    path = "/admins/{person:uuid}"
    opt = SUPER_ADMINS

    @get()
    async def show(
        self, request: AnyRequest, admin: NamedDependency[Admin], person: FromPath[UUID]
    ) -> Page:
        return await drawn(request, admin, person)

    @post(status_code=200)
    async def rename(
        self, request: AnyRequest, admin: NamedDependency[Admin], person: FromPath[UUID]
    ) -> Response[Any]:
        found, form = await known_admin(person), await sent_form(request)
        typed = form.text(NAME, missing="Enter a full name", most=LONGEST_NAME)
        if form.mistaken:
            return await drawn(request, admin, person, form)
        name = " ".join(typed.split())
        change = rename_admin(found.id, name, version_in(form), actor(request, admin), now())
        try:
            changed = await allowed(change)
        except Stale as stale:
            show_stale(request, stale)
            return await drawn(request, admin, person, form, 409)
        address = f"{ADDRESS}/{person}"
        if not changed:
            return await done(request, admin, address, "Nothing was changed.", kind="calm")
        return await done(request, admin, address, f"The name is now {name}.")

    @get(ADDRESSES)
    async def ask(
        self, request: AnyRequest, admin: NamedDependency[Admin], person: FromPath[UUID]
    ) -> Response[Any]:
        found, act = await known_admin(person), act_of(request)
        if so_already(found, act):
            return await told(request, admin, found, act, changed=False)
        return act_page(request, found, act)

    @post(ADDRESSES, status_code=200)
    async def act(
        self, request: AnyRequest, admin: NamedDependency[Admin], person: FromPath[UUID]
    ) -> Response[Any]:
        found, form, act = await known_admin(person), await sent_form(request), act_of(request)
        if so_already(found, act):
            return await told(request, admin, found, act, changed=False)
        try:
            changed = await allowed(change_of(request, admin, found, act, version_in(form)))
        except Stale as stale:
            show_stale(request, stale)
            return act_page(request, await known_admin(person), act, 409)
        except LastSuperAdmin:
            sentence = LAST.format(WORDS[act][2].format(found.label))
            return await done(request, admin, f"{ADDRESS}/{person}", sentence, kind="problem")
        except Oneself:
            sentence = ONESELF.format(found.label)
            return await done(request, admin, f"{ADDRESS}/{person}", sentence, kind="problem")
        return await told(request, admin, found, act, changed=changed)


async def drawn(
    request: AnyRequest,
    admin: Admin,
    person: UUID,
    form: Form | None = None,
    status: int | None = None,
) -> Page:
    """The page of an admin as they are now."""
    found = await known_admin(person)
    events = await history("admin", person)
    return admin_page(request, found, events, oneself=admin.id, form=form, status=status)


async def told(
    request: AnyRequest, admin: Admin, person: Colleague, act: Act, *, changed: bool
) -> Response[Any]:
    """To the list, or to the dashboard for who may not open the list any more."""
    address = "/admin" if act == "demote" and admin.id == person.id else ADDRESS
    done_words, already_words, _ = WORDS[act]
    if changed:
        return await done(request, admin, address, done_words.format(person.label))
    words = already_words if person.active else WORDS["archive"][1]
    return await done(request, admin, address, words.format(person.label), kind="calm")


async def allowed(change: Awaitable[bool]) -> bool:
    """The change, unless who asks for it is no super admin any more: then 403."""
    try:
        return await change
    except NotAllowed:
        raise PermissionDeniedException from None
    except LookupError:
        raise NotFoundException from None


def change_of(
    request: AnyRequest, admin: Admin, person: Colleague, act: Act, version: int
) -> Awaitable[bool]:
    """The use case of this act."""
    who, moment = actor(request, admin), now()
    if act == "archive":
        return archive_admin(person.id, version, who, moment)
    return set_role(person.id, version, who, moment, super=act == "promote")


def so_already(person: Colleague, act: Act) -> bool:
    """Whether there is nothing to do any more."""
    return not person.active or (act != "archive" and person.super == (act == "promote"))


def act_of(request: AnyRequest) -> Act:
    """What the address asks for."""
    return ACTS[request.scope["path"].rpartition("/")[2]]


def version_in(form: Form) -> int:
    """The version that a form was drawn from; one that is none of ours never matches."""
    typed = form.typed(VERSION)
    return int(typed) if typed.isdecimal() and len(typed) < 10 else -1
