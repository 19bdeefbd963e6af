"""The one table that `./bin/dev` prints: where everything is and who can sign in."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from ground.screen import table


class Person(Protocol):
    """What the table tells of a demo person."""

    subject: str | None
    email: str
    note: str


def overview(settings: Mapping[str, str], people: Iterable[Person]) -> str:
    """Addresses and demo people in words."""
    url = settings["PUBLIC_URL"]
    emails = settings.get("NOTIFY_BASE_URL", f"{url}/dev/mailbox")
    addresses = [
        ("Service", url),
        ("Emails", emails),
        ("Demo people", f"{url}/dev/people"),
        ("Admin console", f"{url}/admin"),
        ("Sign-in", settings["IDENTITY_ISSUER"]),
        ("PostgreSQL", settings["DATABASE_URL"]),
        ("Redis", settings["REDIS_URL"]),
    ]
    everybody = list(people)
    rows = [(one.subject, one.email, one.note) for one in everybody if one.subject]
    admins = [(one.email, one.note) for one in everybody if not one.subject]
    where = table("Addresses", addresses)
    who = table("People (choose the subject when you sign in)", rows)
    staff = table(f"Admins (sign in by email, the code is at {emails})", admins)
    return f"{where}\n\n{who}\n\n{staff}\n\nCtrl-C stops everything."
