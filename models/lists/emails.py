"""Every email that was promised; what campaigns and email updates cause only for `{everything}`."""

from models.email_about_query import FOR_SUPER_ADMINS
from models.listing import Listing, Search, Sort, from_day, to_day

# What all emails of a campaign share is kept with the campaign.
SHARED = """CASE WHEN c.email = 'news'
  THEN jsonb_build_object('subject', c.subject, 'text', c.text) ELSE '{{}}' END"""
# What is cancelled gets no event: it ended with what it was about.
CHANGED_AT = """GREATEST(email.created_at,
  (SELECT max(v.at) FROM email_event v WHERE v.email = email.id),
  CASE WHEN email.state = 'cancelled' THEN GREATEST(c.ended_at,
    (SELECT s.unsubscribed_at FROM subscription s WHERE s.id = email.subscription),
    (SELECT p.ended_at FROM late_permission p WHERE p.id = email.late_permission)) END)"""
SHOWN = f"""
  email.id, email.template, email.recipient, email.subject, email.state, email.error,
  email.due_at, email.created_at, email.attempts, email.priority, email.campaign,
  {CHANGED_AT} AS changed_at,
  CASE WHEN email.priority > 0 THEN email.values || {SHARED} END AS values
"""
SOURCE = "outbox_email AS email LEFT JOIN campaign c ON c.id = email.campaign"

LISTING = Listing(
    key="email.id",
    columns=SHOWN,
    source=SOURCE,
    sorts={"promised": Sort("email.created_at", "timestamptz", nullable=False)},
    first_sort="-promised",
    search=Search(plain=("lower(email.recipient::text)",), ids=("email.id",)),
    filters={
        "email": "email.template = {value}",
        "state": "email.state = {value}",
        "campaign": "email.campaign = {value}::text::uuid",
        "from": from_day("email.created_at"),
        "to": to_day("email.created_at"),
    },
    always=(f"{{everything}}::boolean OR NOT {FOR_SUPER_ADMINS}",),
)
