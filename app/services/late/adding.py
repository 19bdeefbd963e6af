"""Adding one address to the late list, at once."""

from datetime import datetime

from app.audit import Actor
from app.bell import SEND_EMAILS, ring
from app.services import receipts
from app.services.late.access import last_day
from app.services.late.addresses import is_address, normalised
from app.services.late.choices import Details, chosen
from app.services.late.refusals import AlreadyListed, NoAddress
from app.services.late.storing import New, held_settings, store
from app.services.late.telling import Permission, tell_providers
from models import late_query
from models.engine import DB


async def add_one(
    written: str, details: Details, actor: Actor, now: datetime, form_id: str | None = None
) -> Permission:
    """Let this address register late; raises a LateRefusal and changes nothing then.

    The same form sent again raises AlreadySent.
    """
    email = normalised(written)
    if not is_address(email):
        raise NoAddress(blank=not email)
    async with DB.transaction():
        await receipts.claim(form_id)
        service = await held_settings()
        new = New(email, chosen(details, service.late_access_days, now))
        added = await store([new], service, actor, now)
        if not added:
            (row,) = await late_query.active([email], now)
            raise AlreadyListed(email, last_day(row["expires_at"]))
        await tell_providers(added[0].id, added, {}, now)
    await ring(SEND_EMAILS)
    return added[0]
