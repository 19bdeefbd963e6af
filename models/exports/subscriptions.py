"""Requests for email updates as a file."""

from models.export import Export
from models.export_cells import moment, text, yes_no
from models.lists.subscriptions import LISTING

EXPORT = Export(
    listing=LISTING,
    file="email-subscriptions",
    action="subscription.exported",
    object_type="subscription",
    joins="JOIN app_user u ON u.id = s.user_id",
    columns={
        "email address": text("s.email"),
        "name": text("u.name"),
        "senco_interest": yes_no("s.interest = 'senco'"),
        "subscribed_at": moment("s.subscribed_at"),
    },
    order="s.subscribed_at",
    link="s.id",
)
