"""The email with a code for signing in to the console (closure.md, section 8.4)."""

from datetime import datetime
from uuid import UUID

from app.emails.promise import SIGN_IN_CODE, promise

TEMPLATE = "admin-sign-in-code"


async def admin_sign_in_code(*, recipient: str, code: str, asked: UUID, at: datetime) -> None:
    """Promise the code that was `asked` for; it goes before every other email."""
    await promise(
        template=TEMPLATE,
        recipient=recipient,
        values={"code": code},
        dedupe_key=f"{TEMPLATE}:{asked}",
        due_at=at,
        priority=SIGN_IN_CODE,
    )
