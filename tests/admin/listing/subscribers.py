"""People who asked for email updates, many at once, all invented."""

from datetime import UTC, datetime

from models.engine import DB

BEGAN = datetime(2024, 5, 1, 9, tzinfo=UTC)

_PEOPLE = """
INSERT INTO app_user (identity_provider, subject, email, name)
SELECT 'dfe_identity', 'many' || n, 'person' || lpad(n::text, 4, '0') || '@example.com', 'P ' || n
FROM generate_series(1, $1::int) AS n
"""
_SUBSCRIPTIONS = """
INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at, updated_at)
SELECT id, email, CASE WHEN substr(subject, 5)::int % 3 = 0 THEN 'senco' ELSE 'other' END, '1',
  $1::timestamptz + substr(subject, 5)::int * interval '1 minute', $1
FROM app_user WHERE subject LIKE 'many%'
"""
_END = """
UPDATE subscription SET unsubscribed_at = $2, unsubscribed_by = 'link'
WHERE email = ANY($1::citext[])
"""
_UNDELIVERABLE = "UPDATE subscription SET undeliverable_at = $2 WHERE email = ANY($1::citext[])"


async def many(number: int) -> None:
    """So many subscribers, a minute after each other; every third wants the SENCO NPQ."""
    await DB.rows(_PEOPLE, number)
    await DB.rows(_SUBSCRIPTIONS, BEGAN)


async def ended(*emails: str) -> None:
    """These have unsubscribed."""
    await DB.rows(_END, list(emails), BEGAN)


async def undeliverable(*emails: str) -> None:
    """Nothing can be delivered to these."""
    await DB.rows(_UNDELIVERABLE, list(emails), BEGAN)


async def named(email: str, name: str | None = None, interest: str = "other") -> str:
    """One more with this very address, subscribed last; the id."""
    row = await DB.row(
        "INSERT INTO app_user (identity_provider, subject, email, name)"
        " VALUES ('dfe_identity', $1::text, $1::text::citext, $2) RETURNING id",
        email,
        name,
    )
    made = await DB.row(
        "INSERT INTO subscription (user_id, email, interest, consent_version, subscribed_at,"
        " updated_at) VALUES ($1, $2, $3, '1', $4, $4) RETURNING id",
        row["id"],
        email,
        interest,
        datetime(2024, 6, 1, tzinfo=UTC),
    )
    return str(made["id"])
