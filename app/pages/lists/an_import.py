"""The page of one import: how far it is, its report, and what can be decided about it."""

from collections.abc import Mapping, Sequence

from app.pages.banner import banner
from app.pages.confirming import TYPED
from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.form_fields import text_box, tick
from app.pages.history import told
from app.pages.lists.report import differences, numbers, problems
from app.pages.lists.words import (
    REPLACE,
    import_address,
    kind_address,
    state_tag,
    verb,
    warning,
)
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.services.history import Event
from app.services.importing.changes import Change
from app.services.importing.kinds import is_list, name_of
from app.services.importing.looking import Import
from app.services.importing.sentences import sentences
from components.button import Button
from components.component import Component
from components.htmx import renew
from components.summary_list import SummaryList, SummaryRow
from components.warning_text import WarningText

LEAVE_OUT = "leave_out"
SEEN = "seen"
PART = "import"
OVERTAKEN = (
    "Another version came into force after the report. Nothing was changed. Check what the file "
    "would change now."
)
DISCARD = Button("Discard", kind="secondary")


def import_page(
    request: AnyRequest,
    found: Import,
    changes: Mapping[str, Sequence[Change]],
    history: Sequence[Event],
    form: Form,
) -> Page:
    """An import, wherever it stands; 422 with mistakes in `form`."""
    report, address = found.report, import_address(found)
    return form_page(
        request,
        "admin/lists/import.html",
        form,
        title=f"Import: {name_of(found.kind)}",
        back=kind_address(found.kind),
        wide=True,
        found=found,
        action=address,
        told=progress(found),
        renewing=renew(address, PART, "import-told") if found.underway else (),
        overtaken=banner("problem", OVERTAKEN) if found.overtaken else "",
        about=about(found),
        said=sentences(report),
        done=applied_banner(found),
        numbers=numbers(report),
        problems=problems(report.problems),
        differences=differences(report, changes),
        fields=fields(found, form),
        seen=report.in_force or "",
        button=Button(verb(found.kind), kind="warning" if report.counts.removes_much else ""),
        discard=DISCARD,
        again=f"{kind_address(found.kind)}/upload",
        history=told(history),
    )


def progress(found: Import) -> str:
    """What the status line says while the worker is at it, and when it has finished."""
    if not found.underway:
        return ""
    if not found.begun:
        return "Waiting for its turn. You can leave this page and come back."
    doing = "Applying the file" if found.agreed else "Reading the file"
    return f"{doing}: {found.rows_read:,} rows so far."


def about(found: Import) -> SummaryList:
    """The file, and who did what last."""
    pairs: tuple[tuple[str, str | Component], ...] = (
        ("State", state_tag(found.state, agreed=found.agreed)),
        ("File", found.report.file_name),
        ("Checksum (SHA-256)", found.report.sha256 or "–"),
        ("Last change", moment_html(found.at)),
        ("By", found.by),
    )
    return SummaryList(tuple(SummaryRow(*pair) for pair in pairs), classes="app-file")


def applied_banner(found: Import) -> Component | str:
    """What an import did, for as long as it is the one in force."""
    said = sentences(found.report)[-1]
    newest = found.in_force or not is_list(found.kind)
    return banner("success", said) if found.state == "applied" and newest else ""


def fields(found: Import, form: Form) -> tuple[Component, ...]:
    """What must be agreed to before the file is applied."""
    counts, asked = found.report.counts, list[Component]()
    if counts.unusable and is_list(found.kind):
        asked.append(tick(form, LEAVE_OUT, leave_out(counts.unusable)))
    if counts.removes_much:
        asked.append(WarningText(warning(found.report)))
        asked.append(text_box(form, TYPED, f"Type {REPLACE} to confirm", width=20))
    return tuple(asked)


def leave_out(unusable: int) -> str:
    """The words beside the box."""
    return f"Leave {'this row' if unusable == 1 else f'these {unusable:,} rows'} out"
