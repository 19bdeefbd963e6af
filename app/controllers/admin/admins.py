"""The list of admins, and new ones."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.admins.adding import EMAIL, FORM_ID, NAME, add_page, restore_page
from app.pages.admins.listed import admins_page
from app.pages.console_form import Form
from app.pages.render import AnyRequest, Page
from app.pages.table import wanted
from app.pages.tables.admins import ADDRESS, TABLE
from app.services.admins.adding import Known, add_admin, restore_admin
from app.services.admins.colleague import Colleague, NotAllowed, colleague
from app.services.admins.staff import Admin
from app.services.late.addresses import is_address, normalised
from app.services.listing import read
from app.services.receipts import new_form_id

LONGEST_ADDRESS, LONGEST_NAME = 254, 254  # an address may be as long as any that we accept
UNUSABLE = "Enter an email address in the correct format, like name@example.com"


class AdminsController(Controller):
    """`/admin/admins`, and the way into it; for super admins."""

    path = "/admins"
    opt = SUPER_ADMINS

    @get()
    async def index(self, request: AnyRequest) -> Page:
        asked = wanted(request, TABLE)
        return admins_page(request, asked, await read("admins", asked))

    @get("/new")
    async def ask(self, request: AnyRequest) -> Page:
        return add_page(request, Form(), new_form_id())

    @post("/new", status_code=200)
    async def add(self, request: AnyRequest, admin: NamedDependency[Admin]) -> Response[Any]:
        form = await sent_form(request)
        form_id = form.typed(FORM_ID) or new_form_id()
        email, name = read_new(form)
        if form.mistaken:
            return add_page(request, form, form_id)
        try:
            added = await add_admin(email, name, actor(request, admin), now(), form_id)
        except Known as known:
            return answer_to_known(request, form, form_id, known.person)
        except NotAllowed:
            raise PermissionDeniedException from None
        message = f"{added.name} ({added.email}) is now an admin."
        return await done(request, admin, ADDRESS, message, form_id=form_id)

    @get("/{person:uuid}/restore")
    async def ask_restore(
        self, request: AnyRequest, admin: NamedDependency[Admin], person: FromPath[UUID]
    ) -> Response[Any]:
        found = await known_admin(person)
        if found.active:
            return await restored(request, admin, found.admin, changed=False)
        return restore_page(request, found)

    @post("/{person:uuid}/restore", status_code=200)
    async def restore(
        self, request: AnyRequest, admin: NamedDependency[Admin], person: FromPath[UUID]
    ) -> Response[Any]:
        found = await known_admin(person)
        try:
            _, changed = await restore_admin(found.id, actor(request, admin), now())
        except NotAllowed:
            raise PermissionDeniedException from None
        return await restored(request, admin, found.admin, changed=changed)


def read_new(form: Form) -> tuple[str, str]:
    """Address and name as they are stored; what is wrong with them is noted."""
    email = normalised(form.text(EMAIL, missing="Enter an email address"))
    if form.typed(EMAIL) and not is_address(email):
        form.wrong(EMAIL, UNUSABLE)
    elif len(email) > LONGEST_ADDRESS:
        form.wrong(EMAIL, f"Enter {LONGEST_ADDRESS} characters or less")
    name = form.text(NAME, missing="Enter a full name", most=LONGEST_NAME)
    return email, " ".join(name.split())


def answer_to_known(request: AnyRequest, form: Form, form_id: str, person: Colleague) -> Page:
    """Who is active is named at the field; who was archived can come back."""
    if not person.active:
        return restore_page(request, person)
    role = "a super admin" if person.super else "an admin"
    form.wrong(EMAIL, f"{person.email} is already {role}")
    return add_page(request, form, form_id)


async def known_admin(person: UUID) -> Colleague:
    """The admin that the address names; any other is a page that there is not."""
    found = await colleague(person)
    if found is None:
        raise NotFoundException
    return found


async def restored(
    request: AnyRequest, admin: Admin, who: Admin, *, changed: bool
) -> Response[Any]:
    """To the list, which says who came back, or that they already had."""
    if changed:
        return await done(request, admin, ADDRESS, f"{who.label} ({who.email}) is an admin again.")
    message = f"{who.label} ({who.email}) had already been restored."
    return await done(request, admin, ADDRESS, message, kind="calm")
