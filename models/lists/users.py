"""People who have signed in, each once (admin.md, section 8.1)."""

from models.listing import Listing, Search, Sort

_REGISTERED = "EXISTS (SELECT FROM registration r WHERE r.user_id = u.id)"
_LATE = """EXISTS (SELECT FROM late_permission l WHERE l.email = u.email
  AND l.ended_at IS NULL AND l.expires_at > {now})"""
_SUBSCRIBED = """EXISTS (SELECT FROM subscription s WHERE s.user_id = u.id
  AND s.unsubscribed_at IS NULL{interest})"""

LISTING = Listing(
    key="u.id",
    columns="""
      u.id, u.name, u.email, u.trn, u.trn_status, u.last_sign_in_at,
      (SELECT count(*) FROM registration r WHERE r.user_id = u.id) AS registrations
    """,
    source="app_user u",
    sorts={
        "email": Sort("u.email", "citext", nullable=False),
        "signed_in": Sort("u.last_sign_in_at", "timestamptz"),
    },
    first_sort="-signed_in",
    search=Search(
        plain=("u.search_plain",),
        ids=("u.id", "u.id = (SELECT r.user_id FROM registration r WHERE r.id = {value}::uuid)"),
    ),
    filters={
        "trn": {
            status: f"u.trn_status = '{status}'" for status in ("verified", "unverified", "none")
        },
        "registrations": {"some": _REGISTERED, "none": f"NOT {_REGISTERED}"},
        "late": {"active": _LATE, "none": f"NOT {_LATE}"},
        "updates": {
            "senco": _SUBSCRIBED.format(interest=" AND s.interest = 'senco'"),
            "other": _SUBSCRIBED.format(interest=" AND s.interest = 'other'"),
            "none": "NOT " + _SUBSCRIBED.format(interest=""),
        },
    },
)
