"""What a super admin does with lists, in few words."""

from tests.http.applicant import Applicant
from tests.http.form import Form, forms_of
from tests.importing.given import content
from tests.page_check import token_in, with_class, words
from workers.imports import work_off_imports

LISTS = "/admin/lists"
SCHOOLS = content("schools")
OTHERS = SCHOOLS.replace(b"900001", b"900009")


async def upload(sam: Applicant, kind: str, data: bytes | None, name: str = "") -> Applicant:
    """Choose this file and press "Upload"."""
    address = f"{LISTS}/{kind}/upload"
    await sam.open(address)
    values = sam.form().values()
    files = {"file": (name or f"{kind}.csv", data, "text/csv")} if data is not None else None
    answer = await sam.browser.post(address, data=values, files=files or {"other": ("", b"")})
    return await sam._take(address, answer)


async def uploaded(sam: Applicant, kind: str, data: bytes, name: str = "") -> Applicant:
    """Upload a file, let the worker read it, and open its report."""
    await upload(sam, kind, data, name)
    return await worked_on(sam)


async def worked_on(sam: Applicant) -> Applicant:
    """Let the worker do what waits, and press "Refresh"."""
    await work_off_imports()
    return await sam.follow("Refresh")


async def replaced(sam: Applicant, kind: str, data: bytes, **filled: str) -> Applicant:
    """Upload, agree, and wait until it is done."""
    await uploaded(sam, kind, data)
    await sam.send(filled)
    return await worked_on(sam)


def form_to(sam: Applicant, end: str) -> Form:
    """The form of the main part whose address ends so."""
    found = forms_of(next(sam.page.iter("main")), token_in(sam.response.text))
    return next(form for form in found if form.action.endswith(end))


def banner(sam: Applicant) -> str:
    """What the banner says."""
    return " ".join(
        words(one) for one in with_class(sam.page, "govuk-notification-banner__heading")
    )
