"""The email about funding that was in review: a decision, or its reversal (closure.md, 8.2)."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from app.emails.promise import promise


@dataclass(frozen=True, slots=True)
class FundingDecision:
    """The words of one such email; `decision` is `in_review` when a decision was reverted.

    Of a person who is not eligible either `reason`, which completes "because …", or `own_words`.
    """

    course: str
    course_name: str
    provider: str
    decision: Literal["funded", "not_funded", "in_review"]
    link: str
    name: str = ""
    reason: str = ""
    own_words: str = ""


async def funding_decision(
    *,
    registration: UUID,
    version: int,
    user: UUID,
    recipient: str,
    values: FundingDecision,
    due_at: datetime,
) -> UUID | None:
    """Promise this email once per version of the registration, in the deciding transaction."""
    return await promise(
        template="funding-decision",
        recipient=recipient,
        values=asdict(values),
        dedupe_key=f"funding-decision:{registration}:{version}",
        due_at=due_at,
        user=user,
        registration=registration,
    )
