"""What is kept no longer (platform.md, section 5): each use case is harmless when it runs twice.

Registrations and the audit log are kept for years and never taken away from here: both are the
record of what was done, `audit_event` and `registration_event` refuse it to every role that the
service uses, and none of them is that old before 2033. The owner of the database does it then.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.settings import settings
from models import retention_query as query
from models import review_upload_query

_FIRST = (datetime(1, 1, 1, tzinfo=UTC), UUID(int=0))


async def delete_drafts(now: datetime) -> int:
    """Delete the answers that nobody has touched for long; how many drafts."""
    return await query.delete_drafts(_before(now, settings().retention_drafts))


async def erase_rendered_emails(now: datetime) -> int:
    """Erase the texts of old emails, and what they were made of; how many emails.

    That they were sent, to whom and when, stays.
    """
    before, place, erased = _before(now, settings().retention_rendered_emails), _FIRST, 0
    while (row := await query.erase_rendered(before, place)) is not None:
        place = row["created_at"], row["id"]
        erased += row["erased"]
    await query.delete_mailbox(before)
    return erased


async def delete_email_events(now: datetime) -> int:
    """Delete old attempts, receipts, and messages of the identity provider; how many."""
    before, deleted = _before(now, settings().retention_email_events), 0
    while some := await query.delete_email_events(before):
        deleted += some
    return deleted + await query.delete_messages(before)


async def erase_answer_files(now: datetime) -> int:
    """Erase the files that providers answered reviews with; the answers and reports stay."""
    return await review_upload_query.erase(_before(now, settings().retention_uploads))


def _before(now: datetime, days: int) -> datetime:
    return now - timedelta(days=days)
