"""Stretches of the journey that many tests begin with, and how each question is answered."""

from datetime import UTC, date, datetime

from app.eligibility.workplace import Workplace
from tests import stage
from tests.http.applicant import Applicant
from tests.journey.worked import FUNDING, SCHOOL, end

MAY = datetime(2024, 5, 10, 9, 30, tzinfo=UTC)
NOVEMBER = date(2024, 11, 1)

SENCO = (
    *SCHOOL,
    ("course", "npq-senco"),
    ("senco-role", "yes"),
    ("senco-start-date", "3 2023"),
    FUNDING,
    *end("national_institute_of_teaching"),
)

Pages = tuple[tuple[str, str], ...]


async def go_through(applicant: Applicant, pages: Pages) -> Applicant:
    """Answer these questions, each of which must be the one that is asked."""
    for slug, value in pages:
        assert applicant.slug == slug, f"{applicant.heading} instead of {slug}"
        await answer(applicant, value)
    return applicant


async def answer(applicant: Applicant, value: str) -> Applicant:
    """Answer the question of the page, as its kind wants it."""
    if applicant.slug in ("workplace", "childcare-provider"):
        await applicant.search(value.partition(":")[2])
    return await applicant.send(fields_of(applicant.slug, value))


def fields_of(slug: str, value: str) -> dict[str, str]:
    """What a person fills in to answer a question so."""
    if slug == "funding":
        return {}
    if slug == "senco-start-date":
        return senco_since(*value.split())
    return {slug.replace("-", "_"): value}


def senco_since(month: str, year: str) -> dict[str, str]:
    """The two fields of the month in which somebody became a SENCO."""
    return {"senco_start_date-month": month, "senco_start_date-year": year}


def until(pages: Pages, slug: str) -> Pages:
    """The questions before this one."""
    slugs = [name for name, _ in pages]
    return pages[: slugs.index(slug)]


async def begun(applicant: Applicant, pages: Pages) -> Applicant:
    """Press Start now and go through these questions."""
    await applicant.open("/")
    await applicant.follow("Start now")
    return await go_through(applicant, pages)


async def ready(applicant: Applicant, pages: Pages = SENCO) -> Applicant:
    """Come to check answers."""
    await begun(applicant, pages)
    assert applicant.slug == "check-answers"
    return applicant


async def submitted(applicant: Applicant, pages: Pages = SENCO) -> Applicant:
    """Come to check answers and submit."""
    return await (await ready(applicant, pages)).send()


async def build(place: Workplace | None) -> None:
    """Put a workplace of the worked journeys into the database, on the lists it names."""
    if place is None:
        return
    kind = place.establishment_type or None
    await stage.school(place.identifier, place.name, establishment_type=kind)
    for name in place.lists:
        await stage.on_list(name, "urn", place.identifier)
