"""Finishing a review: its numbers are kept, and nothing more can be applied."""

from datetime import datetime
from uuid import UUID

from app import audit
from app.audit import Actor
from app.services.reviewing.numbers import Numbers, in_all, numbers_of, to_json
from app.services.reviewing.review import OBJECT, hold_open
from models import review_query as query
from models.engine import DB


async def finish(review: UUID, actor: Actor, now: datetime) -> Numbers:
    """Close a review and keep its report; raises UnknownReview or ReviewFinished."""
    async with DB.transaction():
        held = await hold_open(review)
        providers = await numbers_of(review)
        await query.finish(review, actor.label, now, to_json(providers))
        all_of_it = in_all(providers)
        await audit.record(
            at=now,
            actor=actor,
            action="review.finished",
            object_type=OBJECT,
            object_id=review,
            object_label=held.name,
            after={
                "started": all_of_it.now_started,
                "expired": all_of_it.now_expired + all_of_it.expired_unanswered,
                "unanswered": all_of_it.unanswered,
            },
        )
    return all_of_it
