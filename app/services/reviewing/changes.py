"""What happened to a registration since a review opened, as far as it matters to the review."""

from typing import Any


def changed(row: Any) -> str:
    """What keeps an answer about this registration from being applied, "" for nothing."""
    if row["expired_at"] is not None:
        return "The registration has expired"
    if row["provider_status"] == "rejected":
        return "The registration is rejected"
    if row["outcome"] is not None:
        return "The registration has an outcome"
    if row["started"] != "unknown":
        return "The registration is already marked as started"
    return ""


def restored(row: Any) -> bool:
    """Whether this review expired it, and somebody reverted that."""
    return row["result"] in ("not_started", "unanswered") and not changed(row)
