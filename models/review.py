from piccolo.columns import JSONB, Date, Varchar
from piccolo.table import Table

from models.columns import created, key, moment, optional_text
from models.engine import DB


class Review(Table, db=DB):
    """Asking providers which registrations have started; one at a time is open."""

    id = key()
    name = Varchar(length=100)
    cut_off = Date()
    answer_by = Date()
    opened_by = Varchar(length=255)
    opened_at = moment(null=False)
    finished_by = optional_text()
    finished_at = moment()
    report = JSONB(null=True, default=None)
    created_at = created()
