"""Holds what the local Notify has taken against what was promised: every email once, none late."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bench.morning.ground import Ground
from bench.morning.memory import Memory
from bench.morning.people import DOMAIN, SUBSCRIBER, Person

UNDER_WAY = 15.0  # seconds; an email that was claimed before somebody left may still arrive

_PROMISED = """
SELECT o.id::text, o.template, o.recipient, o.state, o.registration::text, c.id AS campaign
FROM outbox_email o LEFT JOIN campaign c ON c.id = o.campaign
"""
_OPEN = """
SELECT template, state, count(*) AS emails FROM outbox_email
WHERE state IN ('waiting', 'sending', 'unknown', 'sent') GROUP BY 1, 2
"""
_KEPT = "SELECT state, sum(emails)::int AS emails FROM campaign_count GROUP BY state"
_TRUE = (
    "SELECT state, count(*)::int AS emails FROM outbox_email WHERE campaign IS NOT NULL GROUP BY 1"
)

Taken = Sequence[Mapping[str, Any]]


async def emails(ground: Ground, memory: Memory) -> dict[str, object]:
    """What is wrong with the emails that were promised and taken."""
    taken, promised = ground.emails(), await ground.ask(_PROMISED)
    copies = Counter(email["reference"] for email in taken)
    ids = {row["id"] for row in promised}
    going = [row for row in promised if row["state"] != "cancelled"]
    return {
        "emails twice": [reference for reference, times in copies.items() if times > 1],
        "emails of nobody": [reference for reference in copies if reference not in ids],
        "emails lost": [row["id"] for row in going if not copies[row["id"]]],
        "emails that did not end well": [
            f"{row['id']} {row['state']}" for row in going if row["state"] != "delivered"
        ],
        **missing(promised, memory),
        "campaign": wrong_campaign(promised, taken, ground.plan.subscribers, memory),
        "kept counts": await wrong_counts(ground),
    }


async def unsent(ground: Ground) -> list[str]:
    """What has not come to its end yet, in a few words.

    Campaigns are asked for first: one that finishes promises its report as it does.
    """
    rows = await ground.ask("SELECT state FROM campaign WHERE state <> 'finished'")
    left = [f"{row['emails']} {row['template']} {row['state']}" for row in await ground.ask(_OPEN)]
    return left + [f"campaign {row['state']}" for row in rows]


def missing(promised: Sequence[Any], memory: Memory) -> dict[str, object]:
    """Confirmations that are not exactly one for each thing that people did."""
    received = Counter(
        row["registration"] for row in promised if row["template"] == "registration-submitted"
    )
    confirmed = Counter(
        row["recipient"]
        for row in promised
        if row["template"] == "email-updates-confirmation" and row["recipient"].endswith(DOMAIN)
    )
    shown = {id for one in memory.submitted for id in one.shown}
    return {
        "registrations without one email": [id for id in shown if received[id] != 1],
        "requests without one email": [
            who for who in memory.asked.keys() | confirmed.keys() if confirmed[who] != 1
        ],
    }


def wrong_campaign(
    promised: Sequence[Any], taken: Taken, subscribers: int, memory: Memory
) -> list[str]:
    """Subscribers who heard of the opening not once, or after they had left."""
    of_campaign = {row["id"] for row in promised if row["campaign"] is not None}
    heard: dict[str, list[float]] = defaultdict(list)
    for email in taken:
        if email["reference"] in of_campaign:
            at = datetime.fromisoformat(email["created_at"]).timestamp()
            heard[email["email_address"]].append(at)
    wrong = []
    for number in range(subscribers):
        who = Person(f"{SUBSCRIBER}-{number}").email
        left = memory.unsubscribed.get(who)
        latest = 0.0 if not left else left + UNDER_WAY
        if len(heard[who]) != 1 if left is None else any(at > latest for at in heard[who]):
            wrong.append(who)
    return wrong


async def wrong_counts(ground: Ground) -> dict[str, object]:
    """What the kept counts of the campaign say other than the emails themselves."""
    kept = {row["state"]: row["emails"] for row in await ground.ask(_KEPT) if row["emails"]}
    true = {row["state"]: row["emails"] for row in await ground.ask(_TRUE)}
    return {} if kept == true else {"kept": kept, "true": true}
