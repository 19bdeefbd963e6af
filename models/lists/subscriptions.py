"""Requests for email updates, one row for each person who asked."""

from models.listing import KeptCount, Listing, Search, Sort

LISTING = Listing(
    key="s.id",
    columns="""
      s.id, s.email, s.interest, s.subscribed_at, s.unsubscribed_at, s.unsubscribed_by,
      a.name AS unsubscribed_admin, s.undeliverable_at
    """,
    source="subscription s LEFT JOIN admin a ON a.id = s.unsubscribed_admin",
    sorts={
        "email": Sort("s.email", "citext"),
        "subscribed": Sort("s.subscribed_at", "timestamptz", nullable=False),
    },
    first_sort="-subscribed",
    search=Search(plain=("s.email_plain",), ids=("s.id",)),
    filters={
        "interest": {"senco": "s.interest = 'senco'", "other": "s.interest = 'other'"},
        "show": {
            "active": "s.unsubscribed_at IS NULL",
            "unsubscribed": "s.unsubscribed_at IS NOT NULL",
            "undeliverable": "s.unsubscribed_at IS NULL AND s.undeliverable_at IS NOT NULL",
        },
    },
    kept=KeptCount(
        number="c.change",
        source="subscription_count c",
        filters={
            "interest": {"senco": "c.interest = 'senco'", "other": "c.interest = 'other'"},
            "show": {
                "active": "c.state IN ('active', 'undeliverable')",
                "unsubscribed": "c.state = 'unsubscribed'",
                "undeliverable": "c.state = 'undeliverable'",
            },
        },
    ),
)
