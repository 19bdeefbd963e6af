"""What the addresses and forms of reviews name."""

from collections.abc import Awaitable
from datetime import datetime
from typing import TypeVar

from litestar.exceptions import NotFoundException

from app.pages.console_form import Form
from app.pages.reviews import SEEN
from app.services.reviewing.refusals import UnknownReview

Found = TypeVar("Found")


async def known(asked: Awaitable[Found]) -> Found:
    """What was asked for; what there is not is 404."""
    try:
        return await asked
    except UnknownReview:
        raise NotFoundException from None


def seen_at(form: Form, now: datetime) -> datetime | None:
    """When the preview was drawn that the form stands on; None for no moment of ours."""
    try:
        moment = datetime.fromisoformat(form.typed(SEEN))
    except ValueError:
        return None
    return min(moment, now) if moment.tzinfo is not None else None
