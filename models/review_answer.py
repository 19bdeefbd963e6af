from piccolo.columns import Date, Integer, Text
from piccolo.table import Table

from models.columns import created, key, optional_text, reference
from models.engine import DB
from models.review_registration import ReviewRegistration
from models.review_upload import ReviewUpload


class ReviewAnswer(Table, tablename="review_answer", db=DB):
    """What a file says of a registration; without an answer where its row says neither."""

    id = key()
    upload = reference(ReviewUpload, index=False)
    review_registration = reference(ReviewRegistration)
    row = Integer()
    answer = optional_text(11)
    started_on = Date(null=True, default=None)
    note = Text(null=True, default=None)
    left_out = optional_text(10)
    created_at = created()
