"""Campaigns, with what has been sent of how many; newest first."""

from models.listing import Listing, Search, Sort

LISTING = Listing(
    key="c.id",
    columns="""
      c.id, c.name, c.email, c.audience, c.state, c.started_at, c.created_at, a.name AS by,
      n.emails, n.sent
    """,
    source="""
      campaign c JOIN admin a ON a.id = COALESCE(c.confirmed_by, c.created_by)
      CROSS JOIN LATERAL (
        SELECT COALESCE(sum(kept.emails), 0) AS emails,
          COALESCE(sum(kept.emails) FILTER (WHERE state IN ('sent', 'delivered')), 0) AS sent
        FROM campaign_count kept WHERE kept.campaign = c.id
      ) n
    """,
    sorts={
        "name": Sort("lower(c.name)", nullable=False),
        "started": Sort("c.started_at", "timestamptz"),
        "created": Sort("c.created_at", "timestamptz", nullable=False),
    },
    first_sort="-created",
    search=Search(text=("c.name",), ids=("c.id",)),
    filters={"state": "c.state = {value}"},
)
