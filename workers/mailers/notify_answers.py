"""What GOV.UK Notify's answers mean for an email: told by status and kind, never by its words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, get_args

from notifications_python_client.errors import APIError

from app.services.mail_answers import (
    BAD_ADDRESS,
    Accepted,
    Answer,
    Busy,
    Fault,
    Misconfigured,
    NoAnswer,
    Receipt,
    Refused,
)


def answer_to_error(error: APIError) -> Answer:
    """What an error of the client means; without a response Notify may have taken the email."""
    if error.response is None:
        return NoAnswer("no response")
    status, kind = error.status_code, kind_of(error)
    match status, kind:
        case 400, "ValidationError":
            return Refused(BAD_ADDRESS)
        case 429, "TooManyRequestsError":
            return Busy("day")
        case 429, _:
            return Busy("minute")
        case ((500 | 503), str()) if kind:
            return Fault(f"status {status}")
        case _ if status >= 500 or status < 400:
            return NoAnswer(f"status {status}")
    return Misconfigured(f"status {status} {kind}".strip())


def kind_of(error: APIError) -> str:
    """The kind of the first error that Notify names, blank when it was not Notify that spoke."""
    try:
        kind = error.response.json()["errors"][0]["error"]  # type: ignore[union-attr]  # caught below
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    return kind if isinstance(kind, str) and kind.isidentifier() else ""


def found(notifications: list[Mapping[str, Any]], now: datetime) -> Answer | None:
    """What Notify knows of a reference; None when it does not know it."""
    if not notifications:
        return None
    known = [one["status"] for one in notifications if one.get("status") in get_args(Receipt)]
    receipt: Receipt | None = "delivered" if "delivered" in known else next(iter(known), None)
    return Accepted(now, found=True, receipt=receipt)
