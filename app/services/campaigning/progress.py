"""How far a campaign is, from counts that are kept: as quick for a million as for ten."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import ceil

from app.services.campaigning.campaign import Campaign
from app.services.mail_state import mail_state
from app.services.moments import day_and_time
from app.settings import settings
from models import campaign_query as query

WAITING = ("waiting", "sending", "unknown")
MINUTE = timedelta(minutes=1)
SHARE = 0.8  # what a campaign may take of the allowance


@dataclass(frozen=True, slots=True)
class Tally:
    """How many emails of a group or interest are in which state."""

    states: Mapping[str, int] = field(default_factory=dict)

    def of(self, *names: str) -> int:
        """How many are in any of these states."""
        return sum(self.states.get(name, 0) for name in names)

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.states.values())

    @property
    def waiting(self) -> int:
        """Those whose end is not known yet."""
        return self.of(*WAITING)

    @property
    def done(self) -> int:
        """Those that have their end."""
        return self.total - self.waiting

    @property
    def sent(self) -> int:
        """Accepted by the mail provider, which has not said more."""
        return self.of("sent")

    @property
    def delivered(self) -> int:
        """Delivered, by the provider's word."""
        return self.of("delivered")

    @property
    def failed(self) -> int:
        """Refused, undeliverable, or of unknown fate."""
        return self.of("failed")

    @property
    def unsubscribed(self) -> int:
        """Not sent, since the person had unsubscribed before their turn."""
        return self.of("cancelled")

    @property
    def dropped(self) -> int:
        """Not sent, since the campaign was cancelled."""
        return self.of("dropped")


@dataclass(frozen=True, slots=True)
class Progress(Tally):
    """The whole campaign, its groups and interests."""

    groups: Mapping[int, Tally] = field(default_factory=dict)
    interests: Mapping[str, Tally] = field(default_factory=dict)

    @property
    def percent(self) -> int:
        """How much is done; 100 only when nothing waits any more."""
        return self.done * 100 // self.total if self.total else 0


async def progress_of(campaign: Campaign) -> Progress:
    """The numbers of a campaign at this moment, exact."""
    whole: Counter[str] = Counter()
    groups: dict[int, Counter[str]] = {}
    interests: dict[str, Counter[str]] = {}
    for row in await query.counts(campaign.id):
        whole[row["state"]] += row["emails"]
        groups.setdefault(row["campaign_group"], Counter())[row["state"]] += row["emails"]
        interests.setdefault(row["interest"], Counter())[row["state"]] += row["emails"]
    return Progress(
        whole,
        {group: Tally(tally) for group, tally in sorted(groups.items())},
        {name: Tally(tally) for name, tally in sorted(interests.items(), reverse=True)},
    )


async def waits_for(campaign: Campaign, now: datetime) -> str:
    """What keeps a campaign from sending at this moment, in a sentence; "" when nothing does."""
    if campaign.state == "scheduled" and campaign.due_at is None:
        return "It starts when registration opens."
    if campaign.state == "scheduled":
        return "It is about to start." if campaign.due_at and campaign.due_at <= now else ""
    if campaign.state != "running":
        return ""
    mail = await mail_state(now)
    if mail.stopped_at is not None:
        return "No emails are being sent: the connection to the mail provider needs mending."
    if mail.paused_until is None:
        return ""
    limit = "day" if mail.paused_why == "day" else "minute"
    return (
        f"It waits for the {limit}’s allowance of emails until {day_and_time(mail.paused_until)}."
    )


def pace(campaign: Campaign, progress: Progress, now: datetime) -> float:
    """Emails a minute, lately; over the whole time of a campaign that has ended."""
    since = campaign.started_at if campaign.ended_at else campaign.paced_at or campaign.started_at
    if since is None:
        return 0.0
    before = 0 if since == campaign.started_at else campaign.paced_done
    minutes = ((campaign.ended_at or now) - since) / MINUTE
    return max(progress.done - before, 0) / minutes if minutes > 0 else 0.0


def expected_end(campaign: Campaign, progress: Progress, now: datetime) -> datetime | None:
    """When it will have ended at this pace; None while nothing moves."""
    speed = pace(campaign, progress, now)
    if campaign.state != "running" or speed <= 0:
        return None
    return now + MINUTE * (progress.waiting / speed)


def duration(emails: int) -> str:
    """How long so many emails take at a campaign's share of the allowance, in words."""
    minutes = ceil(emails / (settings().notify_rate_per_minute * SHARE))
    if minutes <= 1:
        return "About a minute"
    if minutes < 120:
        return f"About {minutes} minutes"
    return f"About {round(minutes / 60)} hours"
