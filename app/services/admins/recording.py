"""What the audit log says of admins."""

from collections.abc import Mapping
from datetime import datetime

from app.audit import Actor, record
from app.services.admins.staff import Admin


async def record_of(
    admin: Admin,
    action: str,
    actor: Actor,
    at: datetime,
    *,
    before: Mapping[str, object] | None = None,
    after: Mapping[str, object] | None = None,
    reason: str | None = None,
) -> None:
    """Record in the caller's transaction what was done to an admin, or by one who signs in."""
    await record(
        at=at,
        actor=actor,
        action=f"admin.{action}",
        object_type="admin",
        object_id=admin.id,
        object_label=admin.label,
        before=before,
        after=after,
        reason=reason,
    )
