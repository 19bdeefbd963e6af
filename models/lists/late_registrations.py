"""The late list, one row for each permission, whether it can still be used or not."""

from models.listing import Listing, Search, Sort

ACCOUNT = """EXISTS (
  SELECT FROM app_user u WHERE u.email = p.email AND u.first_sign_in_at IS NOT NULL
)"""
SUBMITTED_AT = """(
  SELECT max(r.submitted_at) FROM registration r JOIN app_user u ON u.id = r.user_id
  WHERE u.email = p.email
)"""

STANDING = """CASE WHEN p.ended_at IS NULL AND p.expires_at <= {now} THEN 'expired'
  ELSE coalesce(p.ended_why, 'active') END"""
OVER_AT = """CASE WHEN p.ended_why = 'expired' OR p.ended_at IS NULL AND p.expires_at <= {now}
  THEN p.expires_at ELSE p.ended_at END"""

LISTING = Listing(
    key="p.id",
    columns=f"""
      p.id, p.email, p.reason, p.provider, p.note, p.added_by, p.added_at, p.batch, p.invited_at,
      p.reminded_at, p.expires_at, p.ended_at, p.ended_by, p.ended_why,
      {STANDING} AS standing, {OVER_AT} AS over_at,
      {ACCOUNT} AS account, {SUBMITTED_AT} AS submitted_at
    """,
    source="late_permission p",
    sorts={
        "email": Sort("p.email", "citext", nullable=False),
        "added": Sort("p.added_at", "timestamptz", nullable=False),
        "submitted": Sort(SUBMITTED_AT, "timestamptz"),
        "ends": Sort("p.expires_at", "timestamptz", nullable=False),
    },
    first_sort="-added",
    search=Search(text=("p.email", "p.note"), ids=("p.id",)),
    filters={
        "show": {
            "active": "p.ended_at IS NULL AND p.expires_at > {now}",
            "ended": "p.ended_at IS NOT NULL OR p.expires_at <= {now}",
            "all": "true",
        },
        "reason": "p.reason = {value}",
        "provider": "p.provider = {value}",
        "used": {
            "yes": "p.ended_why = 'submitted'",
            "no": "p.ended_why IS DISTINCT FROM 'submitted'",
        },
    },
)
