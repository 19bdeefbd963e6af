from piccolo.columns import JSONB, UUID, Integer
from piccolo.columns.defaults.uuid import UUID4
from piccolo.table import Table

from models.columns import created, key, moment, reference
from models.engine import DB
from models.user import User


class Draft(Table, db=DB):
    """The answers of one person before submission; `version` counts every change."""

    id = key()
    # `user` alone means the database role in SQL, so the column carries a suffix.
    user = reference(User, unique=True, index=False, db_column_name="user_id")
    key = UUID(default=UUID4())
    answers = JSONB(default="{}")
    prefill = JSONB(default="{}")
    version = Integer(default=0)
    started_at = moment()
    updated_at = moment()
    created_at = created()
