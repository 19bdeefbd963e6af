from piccolo.columns import JSONB, Varchar
from piccolo.table import Table

from models.columns import created, key, moment, optional_text
from models.engine import DB


class LateBatch(Table, tablename="late_batch", db=DB):
    """Addresses that were pasted or uploaded together: checked first, then confirmed or dropped."""

    id = key()
    source = Varchar(length=10)
    file_name = optional_text(255)
    checked_by = Varchar(length=255)
    checked_at = moment(null=False)
    rows = JSONB()
    confirmed_by = optional_text()
    confirmed_at = moment()
    created_at = created()
