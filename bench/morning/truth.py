"""Holds what the database says against what the crowd remembers: nothing lost, nothing doubled."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from bench.morning.ground import Ground
from bench.morning.memory import Memory, Submitted
from bench.morning.people import DOMAIN

Findings = dict[str, object]

_REGISTRATIONS = """
SELECT r.id::text, u.email, r.answers, r.course, r.provider, r.trn, r.trn_verified,
  (SELECT count(*) FROM audit_event a
   WHERE a.object_id = r.id::text AND a.action = 'registration.submitted') AS told
FROM registration r JOIN app_user u ON u.id = r.user_id WHERE u.email LIKE '%@' || $1
"""
_DRAFTS = """
SELECT u.email, d.answers FROM draft d JOIN app_user u ON u.id = d.user_id
WHERE u.email LIKE '%@' || $1
"""
_SUBSCRIPTIONS = """
SELECT email, interest, unsubscribed_at IS NULL AS active FROM subscription
WHERE email LIKE '%@' || $1
"""


async def records(ground: Ground, memory: Memory) -> Findings:
    """What is wrong with registrations, drafts and subscriptions."""
    rows = await ground.ask(_REGISTRATIONS, DOMAIN)
    stored = {row["id"]: row for row in rows}
    known = {id for one in memory.submitted for id in one.shown}
    people = Counter(row["email"] for row in rows)
    return {
        "registrations lost": [s for one in memory.submitted for s in lost(one, stored)],
        "registrations stored otherwise": [
            s for one in memory.submitted for s in otherwise(one, stored)
        ],
        "registrations of nobody": sorted(stored.keys() - known),
        "registrations doubled": [who for who, times in people.items() if times > 1],
        "registrations without their audit event": [r["id"] for r in rows if r["told"] != 1],
        "drafts": await wrong_drafts(ground, memory),
        "subscriptions": await wrong_subscriptions(ground, memory),
    }


def lost(one: Submitted, stored: Mapping[str, Any]) -> Iterable[str]:
    """A submission that led to several registrations, or to none that is there and theirs."""
    if len(one.shown) != 1:
        yield f"{one.who.subject} was shown {len(one.shown)}"
    yield from (
        f"{one.who.subject}: {id}"
        for id in one.shown
        if id not in stored or stored[id]["email"] != one.who.email
    )


def otherwise(one: Submitted, stored: Mapping[str, Any]) -> Iterable[str]:
    """A registration that does not hold what was answered."""
    for row in (stored[id] for id in one.shown if id in stored):
        kept, said = json.loads(row["answers"]), one.answers
        wrong = {key for key in kept.keys() | said.keys() if kept.get(key) != said.get(key)}
        wrong |= {key for key in ("course", "provider") if row[key] != said[key]}
        traced = one.who.subject.startswith("applicant")
        if (row["trn"], row["trn_verified"]) != (one.who.trn, traced):
            wrong.add("trn")
        if wrong:
            yield f"{one.who.subject}: {', '.join(sorted(wrong))}"


async def wrong_drafts(ground: Ground, memory: Memory) -> list[str]:
    """Drafts that lost what was answered, or kept what was submitted."""
    drafts = {row["email"]: json.loads(row["answers"]) for row in await ground.ask(_DRAFTS, DOMAIN)}
    wrong = [
        who
        for who, said in memory.unfinished.items()
        if said != {key: drafts.get(who, {}).get(key) for key in said}
    ]
    return wrong + [one.who.email for one in memory.submitted if drafts.get(one.who.email)]


async def wrong_subscriptions(ground: Ground, memory: Memory) -> list[str]:
    """People who are still subscribed, or not, against their word."""
    rows = await ground.ask(_SUBSCRIPTIONS, DOMAIN)
    kept = {row["email"]: row for row in rows}
    left = memory.unsubscribed.keys() - memory.asked.keys()
    wrong = [who for who in left if kept[who]["active"]]
    for who, interest in memory.asked.items():
        if who not in kept or (kept[who]["active"], kept[who]["interest"]) != (True, interest):
            wrong.append(who)
    return wrong + [row["email"] for row in rows if not row["active"] and row["email"] not in left]
