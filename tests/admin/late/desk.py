"""What an admin does at the late list, in few words."""

from uuid import UUID

from app.services.late.changing import permission_of
from tests.http.applicant import Applicant

LIST = "/admin/late-registrations"


async def add(ada: Applicant, email: str, **details: str) -> Applicant:
    """Fill in the grey panel and press "Add user"."""
    form = ada.form("email")
    return await ada.post(form, form.filled({"email": email, **details}))


async def permission(email: str) -> UUID:
    """The newest permission of an address."""
    return await permission_of(email)


def copied(ada: Applicant) -> list[str]:
    """The lines of the box to copy."""
    (box,) = (pre for pre in ada.page.iter("pre") if pre.get("id") == "copy-text")
    return (box.text or "").strip().splitlines()
