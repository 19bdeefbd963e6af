"""Reading the dashboard's numbers: seven statements, none of which gives a row per thing."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime, timedelta
from typing import Any

from app.eligibility.imports.formats import NAMES
from app.services.dashboard.days import (
    MONTH,
    REVIEWED_WITHIN,
    WEEK,
    beginning,
    every_day,
    last_days,
    longer_ago_than,
    since,
)
from app.services.dashboard.figures import Attention, Figures, Late, Registrations
from app.services.dashboard.series import email_days, emails_of, subscriber_days, subscriptions_of
from app.services.dashboard.service import service_of
from models import dashboard_days_query as by_day
from models import dashboard_query as query

PERIODS = ("week", "opening", "all")
SENCO = ("yes", "plans_to_become", "does_not_plan")
ENDS_SOON = timedelta(days=3)


async def figures(now: datetime, *, super: bool) -> Figures:
    """How things stand at `now`; emails that only super admins see count for them alone."""
    service = service_of(await query.service(now), now)
    late_in_review = longer_ago_than(REVIEWED_WITHIN, now)
    noted = await query.attention(
        now,
        super=super,
        failed_since=since(WEEK, now),
        ending_by=now + ENDS_SOON,
        in_review_before=beginning(late_in_review),
        kinds=tuple(NAMES),
    )
    numbers = await query.registrations(since(WEEK, now), service.opened_at)
    late = await query.late(now, service.closed_at)
    submitted = await by_day.registrations(since(MONTH, now))
    subscribed = await by_day.subscriptions(since(MONTH, now))
    promised = email_days(await by_day.emails(since(WEEK, now), super=super), last_days(WEEK, now))
    return Figures(
        now=now,
        service=service,
        attention=_attention(noted, late_in_review - timedelta(days=1)),
        registrations={period: _registrations(numbers, period) for period in PERIODS},
        subscriptions=subscriptions_of(subscribed),
        late=Late(**{field.name: late[field.name] for field in fields(Late)}),
        emails=emails_of(noted, promised),
        registration_days=every_day(
            {row["day"]: row["number"] for row in submitted}, last_days(MONTH, now)
        ),
        subscriber_days=subscriber_days(subscribed, last_days(MONTH, now)),
        email_days=promised,
    )


def _attention(row: Mapping[str, Any], in_review_until: date) -> Attention:
    names = (
        "stopped",
        "failed",
        "paused",
        "imports",
        "ending",
        "unanswered",
        "review",
        "in_review",
    )
    known = {name: row[name] for name in names}
    empty = tuple(kind for kind in NAMES if kind in (row["empty"] or ()))
    return Attention(**known, in_review_until=in_review_until, empty=empty)


def _registrations(row: Mapping[str, Any], period: str) -> Registrations:
    senco = {answer: row[f"{period}_{answer}"] for answer in SENCO}
    return Registrations(row[f"{period}_total"], row[f"{period}_late"], senco)
