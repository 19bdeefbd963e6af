"""The audit log, one row for each event."""

from models.listing import Listing, Search, Sort, from_day, to_day

# What can be deleted: everything else that an event names still has its page.
_STILL_THERE = """CASE e.object_type
  WHEN 'campaign' THEN EXISTS (SELECT FROM campaign c WHERE c.id = e.object_id::uuid)
  WHEN 'late_batch' THEN EXISTS (SELECT FROM late_batch b WHERE b.id = e.object_id::uuid)
  ELSE true END"""

LISTING = Listing(
    key="e.id",
    columns=f"""
      e.id, e.at, e.actor_type, e.actor_id, e.actor_label, e.action, e.object_type, e.object_id,
      e.object_label, e.before, e.after, e.reason, {_STILL_THERE} AS still_there
    """,
    source="audit_event e",
    sorts={"at": Sort("e.at", "timestamptz", nullable=False)},
    first_sort="-at",
    search=Search(text=("e.object_label",), ids=("e.object_id = {value}::uuid::text",)),
    filters={
        "admin": "e.actor_id = {value}::text AND e.actor_type = 'admin'",
        "action": "e.action = {value}",
        "object_type": "e.object_type = {value}",
        "from": from_day("e.at"),
        "to": to_day("e.at"),
    },
)
