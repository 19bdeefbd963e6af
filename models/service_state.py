from piccolo.columns import Boolean, Date, Integer, SmallInt, Varchar
from piccolo.table import Table

from models.columns import created, moment, optional_text
from models.engine import DB


class ServiceState(Table, tablename="service_state", db=DB):
    """The single row of the service's own settings: state, schedule, months and words."""

    id = SmallInt(primary_key=True, default=1)
    registration = Varchar(length=20, default="partially_closed")
    registration_set_at = moment(null=False)
    opens_at = moment()
    closes_at = moment()
    closed_from = moment()
    closed_until = moment()
    closure_recorded = Boolean(default=False)
    closed_message = Varchar(length=500, default="")
    late_registration_enabled = Boolean(default=False)
    late_access_days = SmallInt(default=28)
    course_start_before = Date(null=True, default=None)
    contact_provider_before = Date(null=True, default=None)
    usual_opening_season = Varchar(length=60, default="in the summer")
    next_course_start = Varchar(length=60, default="")
    version = Integer(default=0)
    changed_by = optional_text()
    changed_at = moment()
    created_at = created()
