"""Imports of workplaces that run by themselves every night (admin.md, section 16)."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

from app.audit import SCHEDULE
from app.clock import uk_today
from app.services.importing.order import LONGEST_NAME
from app.settings import settings
from models import import_work_query as query

DATE = "{date}"
"""Stands in an address for the day, such as 20240501: the register of schools is so published."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where the file of a kind of workplace is published."""

    kind: str
    address: str


def sources(now: datetime) -> list[Source]:
    """The files to fetch: a kind without an address is only imported by hand."""
    chosen = settings()
    known = (
        Source("school", chosen.schools_source_url),
        Source("childcare_provider", chosen.childcare_source_url),
    )
    day = f"{uk_today(now):%Y%m%d}"
    return [Source(each.kind, each.address.replace(DATE, day)) for each in known if each.address]


def source_of(kind: str, now: datetime) -> str:
    """The address of a kind's file, "" when there is none any more."""
    return next((each.address for each in sources(now) if each.kind == kind), "")


async def plan_nightly(now: datetime) -> int:
    """Add tonight's imports for the worker, each once; how many were added by this call."""
    who = (SCHEDULE.type, SCHEDULE.label)
    added = 0
    for source in sources(now):
        name = unquote(urlsplit(source.address).path).rpartition("/")[2][:LONGEST_NAME]
        added += await query.plan(source.kind, now, who, name, uk_today(now))
    return added
