"""What a super admin sees on pages of the service, and what the database then holds."""

from typing import Any

from models.engine import DB
from tests.http.applicant import Applicant
from tests.page_check import with_class, words

SERVICE = "/admin/service"


async def stored(*names: str) -> tuple[Any, ...]:
    """These columns of the settings row."""
    row = await DB.row(f"SELECT {', '.join(names)} FROM service_state")
    return tuple(row)


async def events() -> list[Any]:
    """The audit events of the service, oldest first."""
    sql = "SELECT * FROM audit_event WHERE object_type = 'service' ORDER BY at, id"
    return list(await DB.rows(sql))


def banner(sam: Applicant) -> str:
    """The words of the banner above the page, "" without one."""
    found = with_class(sam.page, "govuk-notification-banner__content")
    return words(found[0]) if found else ""


def problem(sam: Applicant) -> str:
    """The words of the red-bordered banner, "" without one."""
    found = with_class(sam.page, "govuk-error-summary__body")
    return words(found[0]) if found else ""


async def listed(*emails: str, waiting: bool = False) -> None:
    """People on the late list, with or without an invitation that waits."""
    for email in emails:
        row = await DB.row(
            "INSERT INTO late_permission (email, reason, added_at, expires_at)"
            " VALUES ($1, 'other', '2024-05-01', '2024-06-01') RETURNING id",
            email,
        )
        if waiting:
            await DB.rows(_INVITE, email, row["id"])


_INVITE = """
INSERT INTO outbox_email
  (template, recipient, values, dedupe_key, priority, due_at, late_permission)
VALUES ('late-invitation', $1::text, '{"ends_on": "2024-05-31"}', $1::text, 1, 'infinity', $2)
"""
