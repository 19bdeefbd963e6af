"""`…/versions/{id}/restore`: what using an earlier version again would change."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.pages.confirming import confirmation
from app.pages.console_form import Form
from app.pages.lists.an_import import SEEN
from app.pages.lists.report import differences
from app.pages.lists.words import REPLACE, kind_address, warning
from app.pages.render import AnyRequest, Page
from app.services.importing.changes import Change
from app.services.importing.report import Report
from app.services.importing.sentences import effect
from components.warning_text import WarningText


def restore_page(
    request: AnyRequest,
    version: UUID,
    report: Report,
    changes: Mapping[str, Sequence[Change]],
    form: Form,
    status: int | None = None,
) -> Page:
    """The question, the differences, and the word that must be typed when much would go."""
    much, address = report.counts.removes_much, f"{kind_address(report.kind)}/versions/{version}"
    return confirmation(
        request,
        title=f"Do you want to use this version of “{report.name}” again?",
        template="admin/lists/restore.html",
        paragraphs=[*([f"File: {report.file_name}"] if report.file_name else []), effect(report)],
        differences=differences(report, changes),
        button="Use this version again",
        danger=much,
        back=kind_address(report.kind),
        action=f"{address}/restore",
        file=f"{address}/differences.csv",
        hidden={SEEN: report.in_force or ""},
        fields=(WarningText(warning(report)),) if much else (),
        typed_word=REPLACE if much else None,
        form=form,
        status=status,
    )
