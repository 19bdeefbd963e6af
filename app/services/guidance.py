"""What guidance pages read from the database."""

from dataclasses import dataclass

from app.eligibility.providers import PROVIDER, PROVIDERS
from models.engine import DB

_WEBSITES = """
SELECT p.id, p.website FROM course_provider o JOIN provider p ON p.id = o.provider
WHERE o.course = $1 AND p.id = ANY($2)
"""


@dataclass(frozen=True, slots=True)
class CourseProvider:
    """Somebody who offers a course now; the website is empty until the console holds one."""

    name: str
    website: str


async def providers_of(course: str) -> tuple[CourseProvider, ...]:
    """Who offers the course with this identifier now, in alphabetical order, by one query."""
    rows = await DB.rows(_WEBSITES, course, list(PROVIDER))
    websites = {row["id"]: row["website"] or "" for row in rows}
    return tuple(
        CourseProvider(provider.name, websites[provider.identifier])
        for provider in PROVIDERS
        if provider.identifier in websites
    )
