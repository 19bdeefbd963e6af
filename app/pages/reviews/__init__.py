"""The pages of reviews of registrations that have not started (admin.md, section 15)."""

from uuid import UUID

REVIEWS = "/admin/reviews"
WORD = "expire"
"""What is typed before anybody's registration expires."""
SEEN = "seen_at"
"""The field that carries when a preview was drawn."""


def review_address(review: UUID) -> str:
    """The page of a review."""
    return f"{REVIEWS}/{review}"


def upload_address(review: UUID, upload: UUID) -> str:
    """The page of an upload."""
    return f"{REVIEWS}/{review}/uploads/{upload}"
