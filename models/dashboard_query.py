"""The dashboard's numbers: few statements, each of numbers only, whatever there is."""

from collections.abc import Sequence
from datetime import datetime

import asyncpg

from models.engine import DB
from models.review_words import WAITS

# When registration was opened and closed last, as the audit log has it.
_SERVICE = """
SELECT s.*, change.at AS last_at, change.actor_label AS last_by, change.action AS last_action,
  (SELECT count(*) FROM late_permission WHERE ended_at IS NULL AND expires_at > $1) AS listed,
  (SELECT max((after ->> 'registration_set_at')::timestamptz) FROM audit_event
   WHERE object_type = 'service' AND after ->> 'registration' = 'open') AS opened_at,
  (SELECT max((after ->> 'registration_set_at')::timestamptz) FROM audit_event
   WHERE object_type = 'service' AND after ->> 'registration' = 'partially_closed') AS closed_at
FROM (VALUES (1)) one (id)
  LEFT JOIN service_state s ON s.id = one.id
  LEFT JOIN LATERAL (
    SELECT at, actor_label, action FROM audit_event WHERE object_type = 'service'
    ORDER BY at DESC, id DESC LIMIT 1
  ) change ON true
"""

# Emails that only super admins see are left out for others.
SEEN = "($2 OR (campaign IS NULL AND subscription IS NULL))"

_ATTENTION = f"""
SELECT
  EXISTS (SELECT FROM mail_state WHERE stopped_at IS NOT NULL) AS stopped,
  (SELECT count(*) FROM outbox_email
   WHERE state = 'failed' AND created_at >= $3 AND {SEEN}) AS failed,
  (SELECT count(*) FROM outbox_email
   WHERE state IN ('waiting', 'sending', 'unknown') AND {SEEN}) AS waiting,
  (SELECT min(due_at) FROM outbox_email
   WHERE state IN ('waiting', 'unknown') AND due_at <= $1 AND {SEEN}) AS oldest,
  (SELECT count(*) FROM campaign WHERE state = 'paused' AND state_reason IS NOT NULL) AS paused,
  (SELECT count(*) FROM (
     SELECT DISTINCT ON (kind) state FROM import_run ORDER BY kind, at DESC, id
   ) newest WHERE state = 'refused') AS imports,
  (SELECT count(*) FROM late_permission
   WHERE ended_at IS NULL AND expires_at > $1 AND expires_at <= $4) AS ending,
  (SELECT count(*) FROM review v
   JOIN review_registration set ON set.review = v.id
   JOIN registration r ON r.id = set.registration
   WHERE v.finished_at IS NULL AND set.result IS NULL AND {WAITS} AND NOT EXISTS (
     SELECT 1 FROM review_answer answer JOIN review_upload upload ON upload.id = answer.upload
     WHERE answer.review_registration = set.id AND upload.errors = 0 AND answer.answer IS NOT NULL
   )) AS unanswered,
  (SELECT id FROM review WHERE finished_at IS NULL) AS review,
  (SELECT count(*) FROM registration
   WHERE funding_result = 'in_review' AND funding_decision IS NULL AND expired_at IS NULL
     AND submitted_at < $5) AS in_review,
  (SELECT array_agg(kind) FROM unnest($6::text[]) kind WHERE NOT EXISTS (
     SELECT 1 FROM eligibility_list l JOIN eligibility_entry e ON e.list = l.id
     WHERE l.kind = kind.kind AND l.in_force
   ) AND NOT EXISTS (
     SELECT 1 FROM workplace w WHERE w.kind = kind.kind AND w.choosable
   )) AS empty
"""

_PERIODS = {"week": "submitted_at >= $1", "opening": "submitted_at >= $2", "all": "true"}
_KINDS = {
    "total": "true",
    "late": "late_permission IS NOT NULL",
    "yes": "senco_role = 'yes'",
    "plans_to_become": "senco_role = 'plans_to_become'",
    "does_not_plan": "senco_role = 'does_not_plan'",
}
_REGISTRATIONS = "SELECT {} FROM registration".format(
    ", ".join(
        f"count(*) FILTER (WHERE {period} AND {kind}) AS {name}_{what}"
        for name, period in _PERIODS.items()
        for what, kind in _KINDS.items()
    )
)

# Who submitted has signed in and begun a draft, which is gone by now.
_LATE = """
SELECT count(*) AS listed,
  count(*) FILTER (WHERE ended_at IS NULL AND expires_at > $1) AS active,
  count(*) FILTER (WHERE used) AS used,
  count(*) FILTER (WHERE ended_why = 'expired' OR (ended_at IS NULL AND expires_at <= $1))
    AS expired,
  count(*) FILTER (WHERE ended_why = 'removed') AS removed,
  count(*) FILTER (WHERE invited_at IS NOT NULL) AS invited,
  count(*) FILTER (WHERE used OR EXISTS (
    SELECT 1 FROM app_user u WHERE u.email = p.email AND u.last_sign_in_at >= p.added_at
  )) AS signed_in,
  count(*) FILTER (WHERE used OR EXISTS (
    SELECT 1 FROM app_user u JOIN draft d ON d.user_id = u.id
    WHERE u.email = p.email AND d.answers <> '{}' AND d.updated_at >= p.added_at
  )) AS drafted
FROM (
  SELECT *, ended_why IS NOT DISTINCT FROM 'submitted' AS used FROM late_permission
  WHERE added_at >= COALESCE($2, '-infinity'::timestamptz)
) p
"""


async def service(now: datetime) -> asyncpg.Record:
    """The settings, who changed them last, and how many are listed."""
    return await _one(_SERVICE, now)


async def attention(
    now: datetime,
    *,
    super: bool,
    failed_since: datetime,
    ending_by: datetime,
    in_review_before: datetime,
    kinds: Sequence[str],
) -> asyncpg.Record:
    """What somebody should look after, and the emails that wait."""
    when = (failed_since, ending_by, in_review_before)
    return await _one(_ATTENTION, now, super, *when, list(kinds))


async def registrations(week: datetime, opening: datetime | None) -> asyncpg.Record:
    """Registrations since each of these moments and of all time, late and SENCO among them."""
    return await _one(_REGISTRATIONS, week, opening)


async def late(now: datetime, since: datetime | None) -> asyncpg.Record:
    """What became of the permissions that were added since then."""
    return await _one(_LATE, now, since)


async def _one(sql: str, *parameters: object) -> asyncpg.Record:
    row = await DB.row(sql, *parameters)
    assert row is not None  # numbers are always one row
    return row
