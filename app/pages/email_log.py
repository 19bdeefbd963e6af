"""The page of one email."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from markupsafe import Markup

from app.pages.buttons import answerable
from app.pages.console import form_page
from app.pages.console_form import Form
from app.pages.email_states import HELD, TAGS, event_words, reason
from app.pages.history import told
from app.pages.moments import moment_html
from app.pages.render import AnyRequest, Page
from app.pages.tables.emails import ADDRESS
from app.pages.wording import link
from app.services.email_log import LoggedEmail
from app.services.history import Event
from app.services.receipts import new_form_id
from app.services.resending import may_ever
from components.component import Html, Words
from components.summary_list import SummaryList, SummaryRow

AGAIN = "again"
_WITHIN = Markup(", ")


def email_page(
    request: AnyRequest, logged: LoggedEmail, events: Sequence[Event], form: Form
) -> Page:
    """Everything about an email, and the button that sends it again."""
    email = logged.email
    return form_page(
        request,
        "admin/email_log/email.html",
        form,
        title=email.subject or email.template,
        back=ADDRESS,
        address=f"{ADDRESS}/{email.id}",
        details=SummaryList(tuple(_rows(logged))),
        attempts=[
            (moment_html(one.at), one.attempt, event_words(one.event, one.detail))
            for one in logged.events
        ],
        logged=logged,
        may_be_sent=may_ever(email.template, email.state, logged.priority),
        failures=f"/admin/campaigns/{logged.campaign}/failures" if logged.campaign else "",
        again=answerable("Send again", AGAIN, form.error(AGAIN)),
        again_wrong=form.error(AGAIN),
        form_id=form.values.get("form_id") or new_form_id(),
        history=told(events),
    )


def _rows(logged: LoggedEmail) -> list[SummaryRow]:
    email = logged.email
    held = email.state == "waiting" and email.due_at is None
    shown: Mapping[str, Words | None] = {
        "Promised": moment_html(email.promised_at),
        "To": email.recipient,
        "Email": email.template,
        "Subject": email.subject or None,
        "State": TAGS[email.state],
        "Waits": HELD if held else None,
        "Error": reason(email.error, email.state) or None,
        "Attempts": f"{logged.attempts:,}",
        "Sent": moment_html(logged.sent_at) if logged.sent_at else None,
        "Last change": moment_html(logged.changed_at),
        "Cause": _causes(logged),
        "Reference": str(email.id),
    }
    return [SummaryRow(name, words) for name, words in shown.items() if words is not None]


def _causes(logged: LoggedEmail) -> Html | None:
    """What it was promised for, each a link."""
    causes: tuple[tuple[str, str, UUID | None], ...] = (
        ("the registration", "/admin/registrations/{}", logged.registration),
        ("access to register late", "/admin/late-registrations/{}", logged.late_permission),
        (f"the campaign {logged.campaign_name}", "/admin/campaigns/{}", logged.campaign),
        ("the user", "/admin/users/{}", logged.user),
        ("the email before it, sent again", f"{ADDRESS}/{{}}", logged.resend_of),
    )
    links = [link(words, page.format(id)) for words, page, id in causes if id is not None]
    links += _sendings(logged.sent_again)
    return Html(_WITHIN.join(links)) if links else None


def _sendings(emails: Sequence[UUID]) -> list[Markup]:
    """The emails that sent it again; from the second on they are numbered."""
    return [
        link("sent again by this one" + (f" ({n})" if n > 1 else ""), f"{ADDRESS}/{id}")
        for n, id in enumerate(emails, 1)
    ]
