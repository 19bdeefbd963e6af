from piccolo.columns import Varchar
from piccolo.table import Table

from models.admin import Admin
from models.columns import Citext, created, key, moment, optional_text, reference
from models.engine import DB
from models.user import User


class Subscription(Table, tablename="subscription", db=DB):
    """A person's request for email updates: one for each person, active or ended."""

    id = key()
    user = reference(User, db_column_name="user_id")
    # Empty once it has been erased, which is two years after the end.
    email = Citext(length=254, null=True, default=None)
    interest = Varchar(length=6)
    consent_version = Varchar(length=20)
    subscribed_at = moment(null=False)
    updated_at = moment(null=False)
    unsubscribed_at = moment()
    unsubscribed_by = optional_text(10)
    unsubscribed_admin = reference(Admin, null=True)
    undeliverable_at = moment()
    created_at = created()
