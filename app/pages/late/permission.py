"""One person who may, or might, register late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from app.journey.month import day_name
from app.pages.buttons import answerable
from app.pages.confirming import confirmation
from app.pages.console import form_page
from app.pages.console_form import Form, filled
from app.pages.emails_about import email_lines
from app.pages.form_fields import tick
from app.pages.history import told
from app.pages.late import LATE_LIST
from app.pages.late.copying import box
from app.pages.late.fields import end_field, end_of_form
from app.pages.late.standing import STANDINGS, account_tag, submitted
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.wording import link
from app.services.emails_about import ListedEmail
from app.services.history import Event
from app.services.late.choices import PROVIDER_NAMES, REASONS
from app.services.late.reading import LateRow
from app.services.receipts import new_form_id
from components.button import Button
from components.component import Html, Words
from components.summary_list import SummaryList, SummaryRow

TELL, INVITE = "tell", "invite"
_REMOVED = (
    "They will not be able to register from their next page on. Registrations they have made stay."
)


@dataclass(frozen=True, slots=True)
class Around:
    """What the page shows beside the permission itself."""

    emails: Sequence[ListedEmail] = ()
    events: Sequence[Event] = ()
    form: Form = field(default_factory=Form)


def permission_page(request: AnyRequest, row: LateRow, around: Around) -> Page:
    """Everything about one permission, and what can be done with it."""
    form = around.form if around.form.values else end_of_form(row.until)
    return form_page(
        request,
        "admin/late/permission.html",
        form,
        title=row.email,
        back=LATE_LIST,
        row=row,
        address=f"{LATE_LIST}/{row.id}",
        details=SummaryList(tuple(_rows(row))),
        end=end_field(form),
        change=Button("Change end date"),
        again=answerable("Send the link again", INVITE, form.error(INVITE)),
        again_wrong=form.error(INVITE),
        form_id=form.values.get("form_id") or new_form_id(),
        emails=email_lines(around.emails),
        history=told(around.events),
        **box([row.told] if row.active else []),
    )


def remove_page(request: AnyRequest, row: LateRow) -> Page:
    """The question before access is taken away."""
    return confirmation(
        request,
        title=f"Do you want to remove access for {row.email}?",
        paragraphs=(_REMOVED,),
        button="Remove access",
        danger=True,
        back=LATE_LIST,
        action=f"{LATE_LIST}/{row.id}/remove",
        fields=(tick(filled({TELL: "yes"}), TELL, "Tell this person by email"),),
    )


def _rows(row: LateRow) -> list[SummaryRow]:
    shown: Mapping[str, Words | None] = {
        "Access": STANDINGS[row.standing],
        "Access ended": _ended(row),
        "Reason": REASONS[row.reason],
        "Course provider": PROVIDER_NAMES.get(row.provider, row.provider) or "–",
        "Note": row.note or "–",
        "Access ends on" if row.active else "Last day of access": day_name(row.until),
        "Added": _added(row),
        "Invited": moment_html(row.invited_at) if row.invited_at else "Not yet",
        "Reminded": moment_html(row.reminded_at) if row.reminded_at else "–",
        "DfE identity account": account_tag(row.account),
        "Most recent registration submission date": submitted(row.account, row.submitted_at),
        "Registration made late": _registration(row),
    }
    return [SummaryRow(name, words) for name, words in shown.items() if words is not None]


def _added(row: LateRow) -> Html:
    words = _by(moment_html(row.added_at), row.added_by)
    if row.batch is None:
        return words
    return Html(words.markup + ", " + link("with a list", f"{LATE_LIST}/batches/{row.batch}"))


def _ended(row: LateRow) -> Html | None:
    return _by(moment_html(row.ended_at), row.ended_by) if row.ended_at else None


def _by(when: Html, who: str) -> Html:
    return Html(when.markup + f" by {who}") if who else when


def _registration(row: LateRow) -> Html | None:
    if row.registration is None:
        return None
    return Html(link("See the registration", f"/admin/registrations/{row.registration}"))
