from piccolo.columns import Boolean, Integer, Varchar
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from models.columns import created, key, moment, optional_text, reference
from models.engine import DB
from models.import_run import ImportRun


class EligibilityList(Table, tablename="eligibility_list", db=DB):
    """One version of one kind of list; at most one version of a kind is in force."""

    id = key()
    kind = Varchar(length=30)
    version = Integer()
    in_force = Boolean(default=False)
    file_name = optional_text()
    sha256 = optional_text(64)
    entries = Integer(default=0)
    import_run = reference(ImportRun, null=True)
    in_force_since = moment()
    in_force_by = optional_text()
    created_at = created()


class EligibilityEntry(Table, tablename="eligibility_entry", db=DB):
    """One identifier on one version of a list; the type is part of what it means."""

    id = key()
    list = reference(EligibilityList, index=False, on_delete=OnDelete.cascade)
    identifier_type = Varchar(length=12)
    identifier = Varchar(length=200)
    name = optional_text()
    place = optional_text()
    created_at = created()
