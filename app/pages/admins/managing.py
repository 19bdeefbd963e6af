"""One admin: who they are, what was done to them, and what can be done."""

from collections.abc import Sequence
from uuid import UUID

from app.pages.admins.acts import QUESTIONS, Act
from app.pages.confirming import confirmation
from app.pages.console import form_page
from app.pages.console_form import Form, filled
from app.pages.form_fields import text_box
from app.pages.history import told
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.table_cells import none
from app.pages.tables.admins import ADDRESS, added, role
from app.services.admins.colleague import Colleague
from app.services.history import Event
from components.button import Button
from components.summary_list import SummaryList, SummaryRow

NAME, VERSION = "name", "version"


def admin_page(
    request: AnyRequest,
    person: Colleague,
    events: Sequence[Event],
    *,
    oneself: UUID,
    form: Form | None = None,
    status: int | None = None,
) -> Page:
    """An admin with the form for the name, and buttons for everything else."""
    shown = form or filled({NAME: person.name})
    return form_page(
        request,
        "admin/admins/admin.html",
        shown,
        title=person.label,
        back=ADDRESS,
        status=status,
        wide=True,
        person=person,
        details=_details(person),
        address=f"{ADDRESS}/{person.id}",
        field=text_box(shown, NAME, "Full name"),
        save=Button("Save name"),
        buttons=_buttons(person, oneself),
        history=told(events),
    )


def act_page(request: AnyRequest, person: Colleague, act: Act, status: int | None = None) -> Page:
    """The question before an admin is promoted, demoted or archived."""
    title, says, verb = QUESTIONS[act]
    return confirmation(
        request,
        title=title.format(name=person.label),
        paragraphs=(says.format(name=person.label, email=person.email),),
        button=verb,
        danger=act == "archive",
        back=f"{ADDRESS}/{person.id}",
        action=f"{ADDRESS}/{person.id}/{act}",
        hidden={VERSION: str(person.version)},
        status=status,
    )


def _details(person: Colleague) -> SummaryList:
    row = {
        "archived_at": person.archived_at,
        "role": person.role,
        "added_at": person.added_at,
        "added_by": person.added_by,
    }
    last = person.last_signed_in_at
    rows = (
        SummaryRow("Email address", person.email),
        SummaryRow("Role", role(row)),
        SummaryRow("Added", added(row)),
        SummaryRow("Last signed in", moment_html(last) if last else none("never")),
    )
    return SummaryList(rows)


def _buttons(person: Colleague, oneself: UUID) -> tuple[Button, ...]:
    address = f"{ADDRESS}/{person.id}"
    if not person.active:
        return (Button("Restore", href=f"{address}/restore", kind="secondary"),)
    act, verb = ("demote", "Make admin") if person.super else ("promote", "Make super admin")
    change = Button(verb, href=f"{address}/{act}", kind="secondary")
    if person.id == oneself:
        return (change,)
    return (change, Button("Archive", href=f"{address}/archive", kind="warning"))
