"""The email to somebody who may use the console from now on (closure.md, section 8.4)."""

from datetime import datetime
from uuid import UUID, uuid4

from app.emails.promise import promise
from app.settings import settings

TEMPLATE = "admin-added"


async def admin_added(admin: UUID, recipient: str, name: str, *, super: bool, at: datetime) -> None:
    """Promise this email in the transaction that adds or restores an admin."""
    link = f"{settings().public_url.rstrip('/')}/admin/sign-in"
    await promise(
        template=TEMPLATE,
        recipient=recipient,
        values={"name": name, "super": super, "link": link},
        dedupe_key=f"{TEMPLATE}:{admin}:{uuid4()}",  # each time is a cause of its own
        due_at=at,
    )
