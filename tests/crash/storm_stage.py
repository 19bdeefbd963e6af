"""`python -m tests.crash.storm_stage N`: a fresh database with a campaign to N people, confirmed.

A process of its own, since a process reads its database's address once.
"""

import asyncio
import sys

from app.clock import now
from app.services.campaigning.confirming import confirm
from app.services.campaigning.drafting import AudienceChoice, create, set_schedule
from models.engine import DB
from models.migrate import migrate
from tests.campaigns import stage
from tests.stage import open_service


async def prepare(people: int) -> None:
    """Registration is open, so many people want email updates, and a campaign starts at once."""
    await migrate()
    await DB.start_connection_pool()
    await open_service()
    await stage.subscribers(senco=people // 4, other=people - people // 4)
    admin, who = await stage.super_admin(), await stage.actor()
    id = await create(AudienceChoice("Storm", "senco_first"), admin, who, now())
    await set_schedule(id, 1, who, now(), starts="now", starts_at=None)
    await confirm(id, 2, admin, who, now())
    await DB.close_connection_pool()


if __name__ == "__main__":
    asyncio.run(prepare(int(sys.argv[1])))
