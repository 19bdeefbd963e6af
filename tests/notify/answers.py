"""Notify's answers, word for word where a client could see them."""

import json

ERRORS = {
    "minute": (
        429,
        "RateLimitError",
        "Exceeded rate limit for key type LIVE of {per_minute} requests per 60 seconds",
    ),
    "day": (429, "TooManyRequestsError", "Exceeded send limits (email: {per_day}) for today"),
    "fault": (500, "Exception", "Internal server error"),
    "unavailable": (503, "Exception", "Service unavailable"),
    "bad_address": (400, "ValidationError", "email_address Not a valid email address"),
    "bad_one_click": (400, "ValidationError", "one_click_unsubscribe_url is not a valid https url"),
    "team_only": (
        400,
        "BadRequestError",
        "Can’t send to this recipient using a team-only API key",
    ),
    "trial": (
        400,
        "BadRequestError",
        "Can’t send to this recipient when service is in trial mode",
    ),
    "no_template": (400, "BadRequestError", "Template not found"),
    "missing": (400, "BadRequestError", "Missing personalisation: {missing}"),
    "bad_key": (403, "AuthError", "Invalid token: API key not found"),
    "bad_clock": (
        403,
        "AuthError",
        "Error: Your system clock must be accurate to within 30 seconds",
    ),
    "not_found": (404, "NoResultFound", "No result found"),
}
HTML = b"<html><body><h1>502 Bad Gateway</h1></body></html>"


def error(name, **words):
    """Status and body of an error by its short name."""
    status, kind, sentence = ERRORS[name]
    return failure(status, kind, sentence.format_map(words) if words else sentence)


def failure(status, kind, sentence):
    """Status and body of an error as Notify writes it."""
    said = {"status_code": status, "errors": [{"error": kind, "message": sentence}]}
    return status, json.dumps(said).encode()
