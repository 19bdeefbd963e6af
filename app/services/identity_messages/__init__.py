"""Messages of the identity provider: kept first, worked off later (platform.md, section 6)."""

from app.services.identity_messages.keeping import NoMessage, keep
from app.services.identity_messages.working import work_off

__all__ = ["NoMessage", "keep", "work_off"]
