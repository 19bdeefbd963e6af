from piccolo.columns import JSONB, Bytea, Integer, Varchar
from piccolo.table import Table

from models.columns import created, key, moment, optional_text, reference
from models.engine import DB
from models.provider import Provider
from models.review import Review


class ReviewUpload(Table, tablename="review_upload", db=DB):
    """One file of answers, kept as it was sent, with the report on its rows."""

    id = key()
    review = reference(Review, index=False)
    provider = reference(Provider)
    number = Integer()
    file_name = Varchar(length=255)
    sha256 = Varchar(length=64)
    content = Bytea(null=True, default=None)
    rows = Integer()
    errors = Integer()
    warnings = Integer()
    started = Integer()
    not_started = Integer()
    unanswered = Integer()
    report = JSONB()
    uploaded_by = Varchar(length=255)
    uploaded_at = moment(null=False)
    applied_by = optional_text()
    applied_at = moment()
    created_at = created()
