"""Which addresses of many can be added, and why the others cannot."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from app.journey.month import day_name
from app.services.late.access import last_day
from app.services.late.addresses import is_address, normalised
from app.services.late.choices import Details, chosen, known_provider
from app.services.late.refusals import UnknownValue
from app.services.late.report import GOOD, NOT_AN_ADDRESS, ReportRow
from app.services.late.written import Written
from models import late_query


async def judge(
    written: Sequence[Written], common: Details, days: int, now: datetime
) -> list[ReportRow]:
    """The report on these addresses, each with its own details or else the common ones.

    Every row names its provider, if we know it. Raises UnknownValue when the common details cannot
    be taken.
    """
    chosen(common, days, now)
    emails = [normalised(one.address) for one in written]
    listed = {
        row["email"]: last_day(row["expires_at"]) for row in await late_query.active(emails, now)
    }
    good: dict[str, int] = {}
    report = []
    for one, email in zip(written, emails, strict=True):
        details = one.details.over(common)
        row = _judged(one, email, listed, good) or _valued(one.row, email, details, days, now)
        if row.kind == "good":
            good[email] = one.row
        report.append(replace(row, provider=known_provider(details.provider)))
    return report


def already(until: date) -> str:
    """What is said of an address that has access."""
    return f"Already has access until {day_name(until)}"


def _judged(
    one: Written, email: str, listed: Mapping[str, date], good: Mapping[str, int]
) -> ReportRow | None:
    """The row of an address that cannot be added, whatever stands beside it."""
    if not is_address(email):
        # What was written may be a page of text: enough of it to find the place again.
        return ReportRow(one.row, one.address.strip()[:254], "not_an_address", NOT_AN_ADDRESS)
    if email in listed:
        return ReportRow(one.row, email, "listed", already(listed[email]))
    if email in good:
        return ReportRow(one.row, email, "twice", f"Same as row {good[email]}")
    return None


def _valued(row: int, email: str, details: Details, days: int, now: datetime) -> ReportRow:
    try:
        values = chosen(details, days, now)
    except UnknownValue as unknown:
        return ReportRow(row, email, "unknown", str(unknown))
    return ReportRow(
        row,
        email,
        "good",
        GOOD,
        reason=values.reason,
        note=values.note or "",
        ends_on=values.ends_on.isoformat(),
    )
