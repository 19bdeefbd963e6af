"""Emails of one campaign that failed, by address."""

from models.listing import Listing, Search, Sort

LAST_ATTEMPT = "(SELECT max(e.at) FROM email_event e WHERE e.email = o.id)"
LISTING = Listing(
    key="o.id",
    columns=f"o.id, o.recipient, o.error, o.attempts, {LAST_ATTEMPT} AS last_attempt_at",
    source="outbox_email o",
    sorts={"address": Sort("o.recipient", "citext", nullable=False)},
    first_sort="address",
    search=Search(text=("o.recipient",), ids=("o.id",)),
    always=("o.campaign = {campaign}", "o.state = 'failed'"),
)
