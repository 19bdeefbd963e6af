"""Registrations: every filter and search of the console's list (admin.md, section 7.1)."""

from models.listing import Listing, Search, Sort, from_day, to_day

FUNDING = "coalesce(r.funding_decision, r.funding_result)"
# Identifiers in the order of the names that people read.
COURSE = """(CASE r.course
  WHEN 'npq-leading-teaching-development' THEN 'npq-leading-teacher-development'
  WHEN 'npq-senco' THEN 'npq-special'
  ELSE r.course
END COLLATE "C")"""
PROVIDER = """(r.provider COLLATE "C")"""

LISTING = Listing(
    key="r.id",
    columns=f"""
      r.id, r.submitted_at, u.name, u.email, r.course, r.provider, r.workplace_name,
      r.workplace_identifier, {FUNDING} AS funding, r.provider_status, r.expired_at,
      r.late_permission
    """,
    source="registration r LEFT JOIN app_user u ON u.id = r.user_id",
    sorts={
        "submitted": Sort("r.submitted_at", "timestamptz", nullable=False),
        "name": Sort("r.person_plain"),
        "course": Sort(COURSE, nullable=False),
        "provider": Sort(PROVIDER, nullable=False),
    },
    first_sort="-submitted",
    search=Search(plain=("r.search_plain",), ids=("r.id", "r.user_id")),
    filters={
        "course": "r.course = {value}",
        "provider": "r.provider = {value}",
        "funding": {
            result: f"{FUNDING} = '{result}'" for result in ("funded", "not_funded", "in_review")
        },
        "reason": "r.funding_code = {value}",
        "status": {
            "expired": "r.expired_at IS NOT NULL",
            **{
                status: f"r.expired_at IS NULL AND r.provider_status = '{status}'"
                for status in ("pending", "accepted", "rejected")
            },
        },
        "outcome": {
            "none": "r.outcome IS NULL",
            "passed": "r.outcome = 'passed'",
            "failed": "r.outcome = 'failed'",
        },
        "started": "r.started = {value}",
        "senco": "r.senco_role = {value}",
        "month": "r.course_start_before IS NOT DISTINCT FROM NULLIF({value}, 'none')::date",
        "late": {"yes": "r.late_permission IS NOT NULL", "no": "r.late_permission IS NULL"},
        "from": from_day("r.submitted_at"),
        "to": to_day("r.submitted_at"),
        "workplace": "r.workplace = {value}::uuid",
    },
)
