"""One import: how far it is, its report, and the decision about it."""

from operator import attrgetter
from typing import Any

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.lists.known import FOUND
from app.controllers.admin.sent import sent_form
from app.guards import SUPER_ADMINS
from app.pages.confirming import check_word
from app.pages.console_form import Form
from app.pages.lists.an_import import LEAVE_OUT, SEEN, import_page, leave_out
from app.pages.lists.words import REPLACE, import_address, kind_address
from app.pages.render import AnyRequest, Page, away
from app.services.admins.staff import Admin
from app.services.history import Event, history
from app.services.importing.deciding import (
    DecidedAlready,
    Decision,
    NotAgreed,
    Overtaken,
    agree,
    discard,
)
from app.services.importing.kinds import is_list
from app.services.importing.looking import Import, changes
from app.services.importing.report import Consent

SHOWS_CHANGES = ("ready", "applied", "discarded")
DECIDED = "This file has been decided about already."
OVERTAKEN = "Another version came into force after the report, so nothing was changed."


class ImportsController(Controller):
    """`/admin/lists/{kind}/imports/{id}`; for super admins."""

    path = "/lists/{kind:str}/imports/{run:uuid}"
    opt = SUPER_ADMINS
    dependencies = FOUND

    @get()
    async def show(self, request: AnyRequest, found: NamedDependency[Import]) -> Page:
        return await page_of(request, found, Form())

    @post(status_code=303)
    async def agree(
        self, request: AnyRequest, admin: NamedDependency[Admin], found: NamedDependency[Import]
    ) -> Response[Any]:
        form = await sent_form(request)
        address, consent = import_address(found), consent_of(form, found)
        if found.state == "ready" and form.mistaken:
            return await page_of(request, found, form)
        try:
            await agree(found.kind, found.id, consent, Decision(actor(request, admin), now()))
        except DecidedAlready:
            return await done(request, admin, address, DECIDED, kind="calm")
        except (Overtaken, NotAgreed):  # the latter when the report changed this very moment
            return await done(request, admin, address, OVERTAKEN, kind="problem")
        return away(request, address)

    @post("/discard", status_code=303)
    async def discard(
        self, request: AnyRequest, admin: NamedDependency[Admin], found: NamedDependency[Import]
    ) -> Response[Any]:
        try:
            await discard(found.kind, found.id, Decision(actor(request, admin), now()))
        except DecidedAlready:
            return await done(request, admin, import_address(found), DECIDED, kind="calm")
        said = f"{found.report.file_name} is discarded. Nothing was changed."
        return await done(request, admin, kind_address(found.kind), said)


async def page_of(request: AnyRequest, found: Import, form: Form) -> Page:
    """The page of an import."""
    shown = await changes(found.id) if found.state in SHOWS_CHANGES else {}
    return import_page(request, found, shown, await events_of(found), form)


async def events_of(found: Import) -> list[Event]:
    """What was done with the file, and with the version of the list that came of it."""
    events = await history("import_run", found.id)
    if found.version is not None:
        events += await history("eligibility_list", found.version)
    return sorted(events, key=attrgetter("at"), reverse=True)


def consent_of(form: Form, found: Import) -> Consent:
    """What the form agrees to; what the report needs besides is noted as a mistake."""
    counts = found.report.counts
    if counts.unusable and is_list(found.kind):
        form.ticked(LEAVE_OUT, missing=f"Tick “{leave_out(counts.unusable)}”, or discard the file")
    if counts.removes_much:
        check_word(form, REPLACE)
    return Consent(True, form.ticked(LEAVE_OUT), counts.removes_much, form.typed(SEEN))
