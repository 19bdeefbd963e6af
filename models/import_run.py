from piccolo.columns import JSONB, Array, Boolean, Date, Integer, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from models.columns import created, key, moment, optional_text, reference
from models.engine import DB


class ImportRun(Table, tablename="import_run", db=DB):
    """One import from its upload to its end; `at` and the actor are those of its last change."""

    id = key()
    kind = Varchar(length=30)
    state = Varchar(length=10)
    at = moment(null=False)
    actor_type = Varchar(length=10)
    actor_id = optional_text(40)
    actor_label = Varchar(length=255)
    file_name = Varchar(length=255)
    sha256 = optional_text(64)
    rows = Integer(default=0)
    usable = Integer(default=0)
    repeated = Integer(default=0)
    unusable = Integer(default=0)
    added = Integer(default=0)
    changed = Integer(default=0)
    removed = Integer(default=0)
    unchanged = Integer(default=0)
    refusal = optional_text(500)
    problems = JSONB(default="[]")
    # What was agreed to, whether something else came into force after that, and with which
    # fingerprint ("" for nothing in force) the counts were made.
    agreed = Boolean(default=False)
    leave_out = Boolean(default=False)
    accept_removals = Boolean(default=False)
    overtaken = Boolean(default=False)
    compared_with = optional_text(64)
    before = Integer(default=0)
    after = Integer(default=0)
    # How far the worker is that holds the lease, and how many have tried.
    rows_read = Integer(default=0)
    attempts = Integer(default=0)
    lease_until = moment()
    nightly_on = Date(null=True, default=None)
    created_at = created()


class ImportChange(Table, tablename="import_change", db=DB):
    """What an applied run did to one record or entry, with the names of changed columns."""

    id = key()
    import_run = reference(ImportRun, index=False, on_delete=OnDelete.cascade)
    effect = Varchar(length=7)
    identifier_type = optional_text(12)
    identifier = Varchar(length=200)
    name = optional_text()
    columns = Array(base_column=Varchar(length=40), default=[])
    created_at = created()
