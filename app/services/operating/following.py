"""What a change of the service brings with it, in the transaction that makes the change."""

from datetime import datetime, timedelta

from app.services.campaigning.opening import pause_at_closing, start_at_opening
from app.services.late.schedule import release_invitations
from app.services.service_settings import ServiceSettings

JUST_BEFORE = timedelta(microseconds=1)


async def follow(
    before: ServiceSettings, after: ServiceSettings, *, since: datetime, now: datetime
) -> tuple[str, ...]:
    """Release what waited for a change that was made for `since`; the campaigns that start by it.

    What says that registration is open pauses when it is not any more.
    """
    await release_invitations(now)
    was, became = before.state(since - JUST_BEFORE), after.state(since)
    if became == "open" and was != "open":
        return tuple(await start_at_opening(now))
    if was == "open" and became != "open":
        await pause_at_closing(now)
    return ()
