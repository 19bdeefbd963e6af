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
    "campaign_cancelled": "The campaign was cancelled",
    "gave_up": "The mail provider could not be reached for 72 hours",
    "not_known": "We could not find out whether it was sent",
    "permanent-failure": "The address does not exist",
    "refused: bad_address": "The address does not exist",
    "temporary-failure": "The mailbox did not accept the email for 72 hours",
    "technical-failure": "The mail provider refused the email: it could not process it",
}
_REFUSED = "refused: "


def reason(error: str, state: str) -> str:
    """Why an email failed or was cancelled, or what went wrong the last time it was tried."""
    if error in _REASONS:
        return _REASONS[error]
    if error.startswith(_REFUSED) or (error and state == "failed"):
        return f"The mail provider refused the email: {error.removeprefix(_REFUSED)}"
    return error


_EVENTS: Mapping[str, str] = {
    "accepted": "The mail provider accepted the email",
    "found": "We asked: the mail provider has the email",
    "refused": "The mail provider refused the email",
    "fault": "The mail provider could not take the email",
    "no_answer": "No answer from the mail provider",
    "lease_lost": "The worker that was sending it stopped",
    "not_sent": "Not sent",
    "delivered": "Delivered",
    "permanent-failure": _REASONS["permanent-failure"],
    "temporary-failure": _REASONS["temporary-failure"],
    "technical-failure": "The mail provider could not process the email",
}


def event_words(event: str, detail: str) -> str:
    """An attempt or a receipt in words, with what the mail provider answered."""
    words = _EVENTS.get(event, event)
    return f"{words}: {_REASONS.get(detail, detail)}" if detail else words
