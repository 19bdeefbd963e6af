from piccolo.columns import Boolean, Integer, SmallInt, Varchar
from piccolo.table import Table

from models.admin import Admin
from models.columns import created, key, moment, optional_text, reference
from models.engine import DB


class Campaign(Table, tablename="campaign", db=DB):
    """One mailing to many subscriptions (closure.md, section 7)."""

    id = key()
    name = Varchar(length=100)
    audience = Varchar(length=11)
    email = Varchar(length=20, default="registration-open")
    subject = optional_text(150)
    text = optional_text(5000)
    starts = Varchar(length=10, default="opening")
    starts_at = moment()
    rest = Varchar(length=10, default="straight")
    rest_hours = SmallInt(null=True, default=None)
    rest_at = moment()
    leave_out_recent = Boolean(default=True)
    state = Varchar(length=10, default="draft")
    state_reason = optional_text(200)
    version = Integer(default=1)
    created_by = reference(Admin)
    changed_by = Varchar(length=255)
    changed_at = moment(null=False)
    tested_at = moment()
    confirmed_by = reference(Admin, null=True)
    confirmed_at = moment()
    due_at = moment()
    started_at = moment()
    # From when the second group may go; for the others it is never asked.
    rest_from = moment()
    ended_at = moment()
    # How many emails had been done at a moment a minute or two ago: the pace is the difference.
    paced_at = moment()
    paced_done = Integer(default=0)
    created_at = created()
