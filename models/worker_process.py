from piccolo.columns import JSONB, Varchar
from piccolo.table import Table

from models.columns import created, moment
from models.engine import DB


class WorkerProcess(Table, tablename="worker_process", db=DB):
    """A worker: when it last said that it is well, and what became of the emails it took."""

    name = Varchar(length=120, primary_key=True)
    started_at = moment(null=False)
    seen_at = moment(null=False)
    results = JSONB(default="{}")
    created_at = created()
