"""Every night: erase what is kept no longer, each kind whatever becomes of the others."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from app.clock import now
from app.logs import log
from app.services.admins.asking import forget_codes
from app.services.importing.files import forget_files
from app.services.receipts import forget_old
from app.services.retention import (
    delete_drafts,
    delete_email_events,
    erase_answer_files,
    erase_rendered_emails,
)
from app.services.unsubscribing import erase_addresses
from workers.shared_time import Time

CHORES: Mapping[str, Callable[[datetime], Awaitable[int]]] = {
    "drafts": delete_drafts,
    "addresses of ended subscriptions": erase_addresses,
    "rendered emails": erase_rendered_emails,
    "attempts and receipts": delete_email_events,
    "sign-in codes": forget_codes,
    "form receipts": forget_old,
    "imported files": forget_files,
    "files of reviews": erase_answer_files,
}


async def keep_house(time: Time = now) -> None:
    """Do every chore once; one that fails is logged, and tried again the next night."""
    for what, chore in CHORES.items():
        try:
            log.info("kept no longer", what=what, number=await chore(time()))
        except Exception:
            log.exception("chore failed", what=what)
