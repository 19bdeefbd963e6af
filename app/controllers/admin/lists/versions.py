"""Using an earlier version of a list again."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get, post
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.clock import now
from app.controllers.admin.acting import actor
from app.controllers.admin.done import done
from app.controllers.admin.downloads import download
from app.controllers.admin.lists.known import known_kind
from app.controllers.admin.sent import sent_form
from app.eligibility.imports.problems import Refusal
from app.guards import SUPER_ADMINS
from app.pages.banner import show_problem
from app.pages.confirming import check_word
from app.pages.console_form import Form
from app.pages.lists.an_import import SEEN
from app.pages.lists.restore import restore_page
from app.pages.lists.words import REPLACE, kind_address
from app.pages.render import AnyRequest
from app.services.admins.staff import Admin
from app.services.importing.changes import Change
from app.services.importing.lists import preview_version, restore_list
from app.services.importing.report import Consent, Report
from app.services.importing.sentences import sentences
from app.services.listing import Wanted

Previewed = tuple[Report, dict[str, list[Change]]]
OVERTAKEN = "Another version came into force meanwhile. Nothing was changed. Check the differences."


class VersionsController(Controller):
    """`/admin/lists/{kind}/versions/{id}`: restoring it; for super admins."""

    path = "/lists/{kind:str}/versions/{version:uuid}"
    opt = SUPER_ADMINS

    @get("/restore")
    async def ask(
        self,
        request: AnyRequest,
        admin: NamedDependency[Admin],
        kind: FromPath[str],
        version: FromPath[UUID],
    ) -> Response[Any]:
        report, changes = await previewed(kind, version)
        if report.already_in_force:
            return await in_force(request, admin, report)
        return restore_page(request, version, report, changes, Form())

    @post("/restore", status_code=303)
    async def restore(
        self,
        request: AnyRequest,
        admin: NamedDependency[Admin],
        kind: FromPath[str],
        version: FromPath[UUID],
    ) -> Response[Any]:
        (report, changes), form = await previewed(kind, version), await sent_form(request)
        if report.already_in_force:
            return await in_force(request, admin, report)
        much = report.counts.removes_much
        if much:
            check_word(form, REPLACE)
        if form.mistaken:
            return restore_page(request, version, report, changes, form)
        consent = Consent(True, True, much, form.typed(SEEN))
        try:
            report = await restore_list(version, consent, actor(request, admin), now())
        except Refusal as refusal:
            show_problem(request, str(refusal))
            return restore_page(request, version, report, changes, form, 409)
        if not report.applied:
            show_problem(request, OVERTAKEN)
            return restore_page(request, version, *await previewed(kind, version), Form(), 409)
        return await done(request, admin, kind_address(kind), sentences(report)[-1])

    @get("/differences.csv")
    async def differences(
        self,
        request: AnyRequest,
        admin: NamedDependency[Admin],
        kind: FromPath[str],
        version: FromPath[UUID],
    ) -> Response[Any]:
        await previewed(kind, version)
        only = Wanted(filters={"version": str(version)})
        return await download(request, admin, "version_changes", only, version=version)


async def previewed(kind: str, version: UUID) -> Previewed:
    """What the version would change, if this kind has it."""
    found = await preview_version(version)
    if found is None or found[0].kind != known_kind(kind):
        raise NotFoundException
    return found


async def in_force(request: AnyRequest, admin: Admin, report: Report) -> Response[Any]:
    """Back to the history: there is nothing to do."""
    said = f"{report.file_name or 'This version'} is in force already. Nothing was changed."
    return await done(request, admin, kind_address(report.kind), said, kind="calm")
