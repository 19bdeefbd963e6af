"""Subscribers, super admins and campaigns, all invented."""

from collections import Counter
from datetime import timedelta
from uuid import UUID

from app.audit import Actor
from app.services import outbox
from app.services.campaigning.campaign import campaign_of
from app.services.campaigning.confirming import confirm
from app.services.campaigning.drafting import AudienceChoice, create, set_email, set_schedule
from app.services.campaigning.progress import progress_of
from app.services.campaigning.sending import look_after, start_due
from app.services.mail_answers import Accepted
from app.services.outbox import Attempted
from models.engine import DB
from tests.stage import NOW

MINUTE = timedelta(minutes=1)
_PEOPLE = """
INSERT INTO app_user (identity_provider, subject, email)
SELECT 'dfe_identity', $2 || n, $2 || n || '@example.com' FROM generate_series(1, $1) AS n
"""
_SUBSCRIPTIONS = """
INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
SELECT id, email, $2, '1', $3, $3 FROM app_user WHERE subject LIKE $1 || '%'
"""


async def super_admin(email: str = "sam@example.org") -> UUID:
    """A super admin."""
    row = await DB.row(
        "INSERT INTO admin (email, name, role) VALUES ($1, 'Sam Super', 'super_admin')"
        " ON CONFLICT (email) DO UPDATE SET name = EXCLUDED.name RETURNING id",
        email,
    )
    return row["id"]


async def subscribers(senco: int = 0, other: int = 0) -> None:
    """So many people of each interest who ask for email updates."""
    for interest, count in (("senco", senco), ("other", other)):
        await DB.rows(_PEOPLE, count, interest)
        await DB.rows("ANALYZE app_user")  # or references are checked as planned for few people
        await DB.rows(_SUBSCRIPTIONS, interest, interest, NOW - timedelta(days=1))
    await DB.rows("ANALYZE subscription")


async def actor() -> Actor:
    """The super admin as whoever acts."""
    return Actor("admin", str(await super_admin()), "Sam Super")


async def draft(name: str = "Opening", audience: str = "everyone", **schedule: object) -> UUID:
    """A draft of the opening email, to be sent at once unless told otherwise."""
    who = await actor()
    id = await create(AudienceChoice(name, audience), await super_admin(), who, NOW)
    await set_schedule(id, 1, who, NOW, **{"starts": "now", "starts_at": None, **schedule})
    return id


async def news(id: UUID, subject: str = "News", text: str = "There is news.") -> None:
    """Let a draft be news."""
    version = (await campaign_of(id)).version
    words = {"subject": subject, "text": text}
    await set_email(id, version, await actor(), NOW, email="news", **words)


async def confirmed(id: UUID) -> UUID:
    """A draft, confirmed."""
    version = (await campaign_of(id)).version
    await confirm(id, version, await super_admin(), await actor(), NOW)
    return id


async def started(name: str = "Opening", audience: str = "everyone", **schedule: object) -> UUID:
    """A campaign that has begun to send."""
    id = await confirmed(await draft(name, audience, **schedule))
    await start_due(NOW)
    return id


async def send(limit: int = 100, moment=NOW) -> list[str]:
    """Let a worker send what it can claim; to whom it sent emails of campaigns."""
    claimed = await outbox.claim(limit, moment)
    if claimed:
        await outbox.settle([Attempted(email, Accepted(moment)) for email in claimed], moment)
    await look_after(moment)
    return [email.recipient for email in claimed if email.campaign]


async def state(id: UUID) -> str:
    """The campaign's state."""
    return (await campaign_of(id)).state


async def counted(id: UUID) -> dict[str, int]:
    """What the kept counts say, by state."""
    found = (await progress_of(await campaign_of(id))).states
    return {name: count for name, count in found.items() if count}


async def truth(id: UUID) -> dict[str, int]:
    """What the outbox holds, by state, counted email by email."""
    rows = await DB.rows("SELECT state, error FROM outbox_email WHERE campaign = $1", id)
    dropped = "campaign_cancelled"
    return Counter("dropped" if row["error"] == dropped else row["state"] for row in rows)


async def reports() -> list[str]:
    """What the reports to the super admin are about."""
    rows = await DB.rows(
        "SELECT values ->> 'what' AS what FROM outbox_email WHERE template = 'campaign-report'"
        " ORDER BY created_at"
    )
    return [row["what"] for row in rows]
