from piccolo.columns import Bytea, Integer
from piccolo.columns.base import OnDelete
from piccolo.table import Table

from models.columns import created, key, reference
from models.engine import DB
from models.import_run import ImportRun


class ImportFile(Table, tablename="import_file", db=DB):
    """One piece of a file as it was sent; the pieces in order of position are the file."""

    id = key()
    import_run = reference(ImportRun, index=False, on_delete=OnDelete.cascade)
    position = Integer()
    content = Bytea()
    created_at = created()
