from piccolo.columns import JSONB, LazyTableReference, SmallInt, Text, Varchar
from piccolo.table import Table

from models.campaign import Campaign
from models.columns import Citext, created, key, moment, optional_text, reference
from models.engine import DB
from models.late_permission import LatePermission
from models.registration import Registration
from models.subscription import Subscription
from models.user import User


class OutboxEmail(Table, tablename="outbox_email", db=DB):
    """One email promised to one person; its id is the reference the mail provider is given."""

    id = key()
    template = Varchar(length=60)
    user = reference(User, null=True, db_column_name="user_id")
    # Emails to subscribers only: their unsubscribe link is made from it.
    subscription = reference(Subscription, null=True)
    recipient = Citext(length=254)
    values = JSONB(default="{}")
    dedupe_key = Varchar(length=200)
    # 0 sign-in codes, 1 everything else, 2 campaigns: who goes first.
    priority = SmallInt(default=1)
    state = Varchar(length=10, default="waiting")
    due_at = moment(null=False)
    attempts = SmallInt(default=0)
    # After this moment it would help nobody any more: a sign-in code.
    give_up_at = moment()
    lease_until = moment()
    sent_at = moment()
    error = optional_text(500)
    subject = optional_text(500)
    text = Text(null=True, default=None)
    html = Text(null=True, default=None)
    late_permission = reference(LatePermission, null=True)
    registration = reference(Registration, null=True)
    # The email that an admin had sent again by this one.
    resend_of = reference(LazyTableReference("OutboxEmail", app_name="npq"), null=True)
    campaign = reference(Campaign, null=True)
    # 1, or 2 for those whose turn comes after the first group.
    campaign_group = SmallInt(null=True, default=None)
    created_at = created()
