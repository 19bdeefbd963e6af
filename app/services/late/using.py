"""A late permission ends with the registration that it was given for."""

from datetime import datetime
from uuid import UUID

from app import audit
from app.services.late.storing import OBJECT
from models import late_email_query, registration_query


async def use(user_id: UUID, now: datetime) -> UUID | None:
    """End the permission of this person's address, in the transaction that stores a registration.

    It ends in any state of the service; its id, or None when there is none.
    """
    row = await registration_query.end_late_permission(user_id, now)
    if row is None:
        return None
    permission: UUID = row["id"]
    await late_email_query.cancel([permission])
    await audit.record(
        at=now,
        actor=audit.person(user_id, row["email"]),
        action="late_permission.used",
        object_type=OBJECT,
        object_id=permission,
        object_label=row["email"],
        after={"ended_why": "submitted"},
    )
    return permission
