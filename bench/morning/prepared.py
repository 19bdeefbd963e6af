"""`python -m bench.morning.prepared SUBSCRIBERS [large]`: the evening before the morning.

A process of its own, since a process reads its settings once. Registration is partially closed;
the opening email waits for it to open. What the crowd needs to know is printed as JSON.
"""

import asyncio
import json
import sys
from typing import Any

from app.audit import OPERATOR
from app.clock import now
from app.emails.unsubscribe_links import token_of
from app.services.campaigning.confirming import confirm
from app.services.campaigning.drafting import AudienceChoice, create, set_schedule
from app.services.demo import seed_demo
from app.settings import settings
from bench.admin_people import super_admin
from bench.morning.people import DOMAIN, SUBSCRIBER, Person
from models.engine import DB
from models.migrate import migrate

_PEOPLE = """
INSERT INTO app_user (identity_provider, subject, email, name)
SELECT $1, $2 || '-' || n, $2 || '-' || n || '@' || $3, 'Quillon Vexworth' || lpad(n::text, 5, '0')
FROM generate_series(0, $4 - 1) AS n
"""
_SUBSCRIBE = """
INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
SELECT id, email, CASE WHEN id::text < '4' THEN 'senco' ELSE 'other' END, '1', $1, $1
FROM app_user WHERE subject LIKE $2 || '-%'
"""
_LINKS = "SELECT id, split_part(email, '@', 1) AS subject FROM subscription"
_STATE = "SELECT course_start_before FROM service_state"


async def prepare(subscribers: int, *, large: bool) -> dict[str, Any]:
    """Set up all that there was before the morning."""
    await migrate()
    await DB.start_connection_pool()
    await seed_demo(now())
    await DB.rows("UPDATE service_state SET registration = 'partially_closed'")
    # The demonstration invites somebody to register late, for which opening leaves no reason.
    await DB.rows("DELETE FROM outbox_email")
    if large:
        from bench.workplaces import load

        await load()
    await DB.rows(_PEOPLE, settings().identity_provider, SUBSCRIBER, DOMAIN, subscribers)
    await DB.rows(_SUBSCRIBE, now(), SUBSCRIBER)
    row = await DB.row(_STATE)
    assert row is not None
    told = {
        "cookie": await super_admin(),
        "campaign": str(await campaign()),
        "month": row["course_start_before"].isoformat(),
        "tokens": await tokens(),
    }
    await DB.rows("ANALYZE")
    await DB.close_connection_pool()
    return told


async def campaign() -> object:
    """The opening email, confirmed; it starts when registration opens."""
    row = await DB.row("SELECT id FROM admin WHERE role = 'super_admin'")
    assert row is not None
    id = await create(AudienceChoice("Reopening", "senco_first"), row["id"], OPERATOR, now())
    await set_schedule(id, 1, OPERATOR, now(), starts="opening", starts_at=None)
    await confirm(id, 2, row["id"], OPERATOR, now())
    return id


async def tokens() -> dict[str, str]:
    """The token of each subscriber's unsubscribe link."""
    rows = await DB.rows(_LINKS)
    return {Person(row["subject"]).subject: token_of(row["id"]) for row in rows}


def main() -> None:
    """Fill and tell."""
    told = asyncio.run(prepare(int(sys.argv[1]), large="large" in sys.argv))
    print(json.dumps(told))


if __name__ == "__main__":
    main()
