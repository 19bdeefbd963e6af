from piccolo.columns import Integer, Varchar
from piccolo.table import Table

from models.columns import created, key, moment, optional_text, reference
from models.engine import DB
from models.provider import Provider
from models.registration import Registration
from models.review import Review
from models.review_upload import ReviewUpload


class ReviewRegistration(Table, tablename="review_registration", db=DB):
    """A registration that a review asks about, as it was then, and what the review made of it."""

    id = key()
    review = reference(Review, index=False)
    registration = reference(Registration)
    provider = reference(Provider)
    provider_status = Varchar(length=10)
    version = Integer()
    result = optional_text(11)
    result_at = moment()
    upload = reference(ReviewUpload, null=True)
    created_at = created()
