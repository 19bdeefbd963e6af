"""People as their identity provider describes them."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from app import audit
from app.services.subscribing import follow_address
from models.engine import DB

# What the TRN question holds; it is asked of people without a confirmed TRN only.
TYPED = [
    "has_teacher_reference_number",
    "teacher_reference_number",
    "full_name",
    "date_of_birth",
    "national_insurance_number",
]

# The provider's TRN is a confirmed one: it replaces any other, a missing one replaces none.
_ARRIVE = """
INSERT INTO app_user (identity_provider, subject, email, name, date_of_birth, trn, trn_status,
  claims_at, first_sign_in_at, last_sign_in_at)
VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $6::varchar IS NULL THEN 'none' ELSE 'verified' END,
  $7, $7, $7)
ON CONFLICT (identity_provider, subject) DO UPDATE SET
  email = EXCLUDED.email,
  name = COALESCE(EXCLUDED.name, app_user.name),
  date_of_birth = COALESCE(EXCLUDED.date_of_birth, app_user.date_of_birth),
  trn = COALESCE(EXCLUDED.trn, app_user.trn),
  trn_status = CASE WHEN EXCLUDED.trn IS NULL THEN app_user.trn_status ELSE 'verified' END,
  claims_at = EXCLUDED.claims_at,
  first_sign_in_at = COALESCE(app_user.first_sign_in_at, EXCLUDED.first_sign_in_at),
  last_sign_in_at = EXCLUDED.last_sign_in_at
RETURNING id
"""

# A TRN is written over here only; what it was is asked for while nobody else can change it.
_HELD_TRN = """
SELECT id, trn, trn_status FROM app_user
WHERE identity_provider = $1 AND subject = $2 FOR NO KEY UPDATE
"""

_FORGET_TYPED = """
UPDATE draft SET answers = answers - $2::text[], prefill = prefill - $2::text[],
  version = version + 1
WHERE user_id = $1 AND (answers ?| $2::text[] OR prefill ?| $2::text[])
"""
_FORGET_TYPED_NUMBER = """
UPDATE registration SET typed_national_insurance_number = NULL
WHERE user_id = $1 AND typed_national_insurance_number IS NOT NULL
"""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a provider says of a person, in our words; None is what it does not say."""

    provider: str
    subject: str
    email: str
    name: str | None = None
    date_of_birth: date | None = None
    trn: str | None = None


async def arrive_from_identity(claims: Claims, now: datetime) -> UUID:
    """Remember a person who has just signed in, by provider and subject alone; their id."""
    async with DB.transaction():
        if claims.trn is not None:
            await _record_trn(claims, now)
        row = await DB.row(
            _ARRIVE,
            claims.provider,
            claims.subject,
            claims.email,
            claims.name,
            claims.date_of_birth,
            claims.trn,
            now,
        )
        assert row is not None  # an upsert without a condition returns its row
        user_id: UUID = row["id"]
        await follow_address(user_id, claims.email, now)
        if claims.trn is not None:
            await forget_typed(user_id)
    return user_id


async def _record_trn(claims: Claims, now: datetime) -> None:
    """Record that the provider's TRN is another one than we hold, or confirms it."""
    before = await DB.row(_HELD_TRN, claims.provider, claims.subject)
    after = {"trn": claims.trn, "trn_status": "verified"}
    if before is None or all(before[name] == value for name, value in after.items()):
        return
    changed = [name for name, value in after.items() if before[name] != value]
    await audit.record(
        at=now,
        actor=audit.person(before["id"], claims.email),
        action="user.trn_changed",
        object_type="user",
        object_id=before["id"],
        object_label=claims.email,
        before={name: before[name] for name in changed},
        after={name: after[name] for name in changed},
    )


async def forget_typed(user_id: UUID) -> None:
    """Drop what a person typed about their TRN, which has been confirmed; no transaction here."""
    await DB.rows(_FORGET_TYPED, user_id, TYPED)
    await DB.rows(_FORGET_TYPED_NUMBER, user_id)
