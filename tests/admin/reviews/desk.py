"""What admins do with a review, in few words."""

from tests.http.applicant import Applicant
from tests.page_check import with_class, words
from tests.reviewing.staged import file

WISH = {
    "name": "Spring <2024>",
    "cut_off-day": "1",
    "cut_off-month": "5",
    "cut_off-year": "2024",
    "answer_by-day": "1",
    "answer_by-month": "6",
    "answer_by-year": "2024",
}


async def opened(sam: Applicant) -> str:
    """Open a review of everybody; its address."""
    await sam.open("/admin/reviews/new")
    await sam.send(WISH)
    await sam.send()
    assert sam.heading == "Spring <2024>"
    return sam.address


async def send_file(
    who: Applicant, review: str, content: bytes | None, provider: str = "teach_first"
) -> Applicant:
    """Choose this file and press "Upload and check"."""
    await who.open(f"{review}/upload")
    form = who.form()
    files = {"file": ("answers.csv", content, "text/csv")} if content is not None else {}
    data = {**form.values(), "provider": provider}
    address = f"{review}/upload"
    answer = await who.browser.post(address, data=data, files=files or {"other": ("", b"")})
    return await who._take(address, answer)


async def send_answers(who: Applicant, review: str, *rows: tuple) -> str:
    """Upload these rows for Teach First; the address of the report."""
    await send_file(who, review, file(*rows))
    return who.address


def banner(who: Applicant) -> str:
    """What the banner above the page says."""
    return " ".join(words(one) for one in with_class(who.page, "govuk-notification-banner"))


def table(who: Applicant, caption: str) -> list[list[str]]:
    """The rows of a table, without its heads."""
    found = next(
        each for each in who.page.iter("table") if words(next(each.iter("caption"))) == caption
    )
    return [[words(cell) for cell in row] for row in found.find("tbody")]
