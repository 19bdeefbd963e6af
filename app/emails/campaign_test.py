"""A campaign's email to the super admin who prepares it, to look at (closure.md, section 7.2)."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid4

from app.emails.promise import promise


async def campaign_test(
    *, email: str, admin: UUID, recipient: str, values: Mapping[str, object], due_at: datetime
) -> None:
    """Promise one test in the caller's transaction; each time is a cause of its own.

    Its unsubscribe link is one that ends nothing.
    """
    await promise(
        template=email,
        recipient=recipient,
        values={**values, "test": True},
        dedupe_key=f"campaign-test:{admin}:{uuid4()}",
        due_at=due_at,
    )
