"""The page of one registration in the console."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.pages.casework import REGISTRATIONS
from app.pages.casework.cards import cards
from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.emails_about import email_lines
from app.pages.form_fields import text_area
from app.pages.history import told
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.services.admins.staff import Admin
from app.services.casework.notes import Note
from app.services.casework.reading import Detail
from app.services.casework.reverting import offered
from app.services.emails_about import ListedEmail
from app.services.history import Event
from app.services.receipts import new_form_id
from components.button import Button
from components.component import Html

Links = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A note with its lines, and by whom and when."""

    lines: tuple[str, ...]
    author: str
    at: Html


@dataclass(frozen=True, slots=True)
class Around:
    """What the page shows beside the registration itself."""

    notes: Sequence[Note] = ()
    emails: Sequence[ListedEmail] = ()
    events: Sequence[Event] = ()
    form: Form = field(default_factory=Form)


def detail_page(request: AnyRequest, detail: Detail, around: Around, admin: Admin) -> Page:
    """Everything about one registration, and what this admin can do with it."""
    form = around.form
    return form_page(
        request,
        "admin/casework/detail.html",
        form,
        title=f"Registration of {detail.case.title}",
        back=REGISTRATIONS,
        address=address_of(detail),
        actions=actions(detail, admin),
        cards=cards(detail),
        notes=[_note(note) for note in around.notes],
        note=text_area(form, "note", "Add a note", "Notes cannot be changed or removed."),
        add=Button("Add note", kind="secondary"),
        form_id=form.values.get("form_id") or new_form_id(),
        emails=email_lines(around.emails),
        history=told(around.events),
    )


def address_of(detail: Detail) -> str:
    """The page of a registration."""
    return f"{REGISTRATIONS}/{detail.case.id}"


def actions(detail: Detail, admin: Admin) -> Links:
    """What this admin may do with a registration as it stands: words and address."""
    case, address = detail.case, address_of(detail)
    found = []
    if case.expired_at is None:
        found.append(("Set progress", f"{address}/progress"))
    if admin.super and case.awaits_decision:
        found.append(("Decide funding", f"{address}/funding"))
    if admin.super and offered(case):
        found.append(("Revert", f"{address}/revert"))
    return tuple(found)


def _note(note: Note) -> ShownNote:
    return ShownNote(tuple(note.text.split("\n")), note.author, moment_html(note.at))
