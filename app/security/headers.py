"""The headers of every answer, worked out once."""

from functools import cache
from urllib.parse import urlsplit

from app.security.cookies import secure
from app.settings import Settings, settings

Header = tuple[bytes, bytes]

# GOV.UK Frontend's one inline script, which marks the page as able to run the others.
GOVUK_SCRIPT = "'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='"
# Addresses that hold an unsubscribe token, whoever answers there and with what.
TELLING = ("/email-updates/unsubscribe/", "/email-updates/one-click/")
NO_REFERRER: Header = (b"referrer-policy", b"no-referrer")
UNUSED = ("accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb")


def content_security_policy(chosen: Settings) -> str:
    """Everything from here only; forms may end at the identity provider, as signing out does."""
    issuer = urlsplit(chosen.identity_issuer)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {GOVUK_SCRIPT}",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            f"form-action 'self' {issuer.scheme}://{issuer.netloc}",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )


@cache
def defaults() -> dict[bytes, Header]:
    """Every answer's headers by name; a handler that sets one of them keeps its own."""
    headers = {
        "cache-control": "no-store",
        "content-security-policy": content_security_policy(settings()),
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": ", ".join(f"{feature}=()" for feature in UNUSED),
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
    }
    if secure():
        headers["strict-transport-security"] = "max-age=31536000; includeSubDomains"
    return {name.encode(): (name.encode(), value.encode()) for name, value in headers.items()}


def with_defaults(headers: list[Header], path: str = "") -> list[Header]:
    """These headers and every default that is not among them; names are in lower case.

    Where the address itself lets somebody act, no page tells any other where it came from.
    """
    missing = defaults().copy()
    if path.startswith(TELLING):
        missing[NO_REFERRER[0]] = NO_REFERRER
    for name, _ in headers:
        missing.pop(name, None)
    return [*headers, *missing.values()]
