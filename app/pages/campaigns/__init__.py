"""The console's pages about campaigns (admin.md, section 13)."""

from uuid import UUID

HOME = "/admin/campaigns"
TAB = "campaigns"


def address(campaign: UUID, step: str = "") -> str:
    """Where a campaign, or one step of it, is."""
    return f"{HOME}/{campaign}/{step}" if step else f"{HOME}/{campaign}"
