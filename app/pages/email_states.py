"""How an email stands, in words."""

from collections.abc import Mapping

from components.tag import Tag

TAGS: Mapping[str, Tag] = {
    "waiting": Tag("Waiting", "yellow"),
    "sending": Tag("Sending", "blue"),
    "unknown": Tag("Checking", "purple"),
    "sent": Tag("Sent", "teal"),
    "delivered": Tag("Delivered", "green"),
    "failed": Tag("Failed", "red"),
    "cancelled": Tag("Cancelled", "grey"),
}
HELD = "Until the link in it works"
_REASONS: Mapping[str, str] = {
    "unsubscribed": "The person unsubscribed",
    "ended": "Access to register late ended",
    "end changed": "The end of access changed",
    "gave_up": "The mail provider could not be reached for 72 hours",
    "not_known": "We could not find out whether it was sent",
    "permanent-failure": "The address does not exist",
    "temporary-failure": "The mailbox did not accept the email for 72 hours",
}
_REFUSED = "refused: "


def reason(error: str, state: str) -> str:
    """Why an email failed or was cancelled, or what went wrong the last time it was tried."""
    if error in _REASONS:
        return _REASONS[error]
    if error.startswith(_REFUSED) or (error and state == "failed"):
        return f"The mail provider refused the email: {error.removeprefix(_REFUSED)}"
    return error
