"""The cookies that the service sets, in words: the cookies page lists what is written here."""

from dataclasses import dataclass

from app.settings import settings


@dataclass(frozen=True, slots=True)
class Cookie:
    """A cookie's name, what it is for, and how long the browser keeps it."""

    name: str
    purpose: str
    lasts: str


def secure() -> bool:
    """Whether browsers reach us by https, so that cookies can be Secure."""
    return settings().public_url.startswith("https://")


def cookie_name(name: str) -> str:
    """The name with the prefix that ties a cookie to this very host, where https allows it."""
    return f"__Host-{name}" if secure() else name


CSRF_COOKIE = Cookie(
    name=cookie_name("npq-csrf"),
    purpose="Checks that a form was sent from our own page and not by another website",
    lasts="Until you close your browser",
)
