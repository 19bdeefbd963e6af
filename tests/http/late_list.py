"""Rows of the late list as tests put them there, on 10 May 2024."""

from datetime import timedelta
from typing import Any

from models.engine import DB
from tests import stage
from tests.http.stories import MAY

PARAGRAPHS = [
    "You’ve been given access to make a late registration for a NPQ whilst the service is closed.",
    "You will also need to apply separately with your training provider, if you have not done so "
    "already.",
    "You should have already chosen which NPQ you want to do and who your provider is. If you have "
    "not chosen yet, find out about NPQ courses.",
    "You also need a teacher reference number (TRN) to register for an NPQ, even if you’re not a "
    "teacher. Learn about TRNs including how to request one if you do not have one.",
    "If you work in early years or childcare, check if your workplace is registered with Ofsted and"
    " get their Ofsted unique reference number (URN) if they have one.",
    "Before registering for an NPQ you’ll be asked to create a DfE Identity account or sign in to "
    "your account.",
    "Sign in with the email address your provider gave to the Department for Education.",
    "By continuing, you agree to our privacy notice",
]
"""What the late start page says, in order."""

IN_MAY = MAY + timedelta(days=10)
"""A moment on 20 May 2024."""


async def let_in_late(email: str = "teacher@example.com", **columns: Any) -> None:
    """This address is on the late list until 20 May, unless told otherwise."""
    row = {"added_at": MAY - timedelta(days=5), "expires_at": IN_MAY, **columns}
    names, marks = ", ".join(row), ", ".join(f"${n + 2}" for n in range(len(row)))
    await DB.rows(
        f"INSERT INTO late_permission (email, {names}) VALUES ($1, {marks})", email, *row.values()
    )


async def end(why: str) -> None:
    """The permissions that were active ended on 9 May."""
    await DB.rows(
        "UPDATE late_permission SET ended_at = $1, ended_why = $2 WHERE ended_at IS NULL",
        MAY - timedelta(days=1),
        why,
    )


async def close_but_for_late_applicants(**columns: Any) -> None:
    """Registration is partially closed and the second switch is on."""
    await stage.close_service(late_registration_enabled=True, **columns)


async def turn_late_registration_off() -> None:
    """Nobody registers late any more."""
    await DB.rows("UPDATE service_state SET late_registration_enabled = false")
