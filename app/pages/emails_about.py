"""“Emails” on detail pages: what was promised about this, and how it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.pages.email_states import HELD, TAGS, reason
from app.pages.moments import moment_html
from app.services.emails_about import ListedEmail
from components.component import Html
from components.tag import Tag


@dataclass(frozen=True, slots=True)
class EmailLine:
    """One email in words, with the address of its page."""

    subject: str
    href: str
    recipient: str
    tag: Tag
    why: str
    promised: Html


def email_lines(emails: Sequence[ListedEmail]) -> tuple[EmailLine, ...]:
    """The emails as `admin/parts/emails.html` shows them: put them into its `emails`."""
    return tuple(
        EmailLine(
            email.subject or email.template,
            f"/admin/emails/{email.id}",
            email.recipient,
            TAGS[email.state],
            HELD
            if email.state == "waiting" and email.due_at is None
            else reason(email.error, email.state),
            moment_html(email.promised_at),
        )
        for email in emails
    )
