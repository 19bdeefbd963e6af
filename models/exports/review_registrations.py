"""A provider's registrations of a review, with three columns for the provider to fill in."""

from models.export import Export
from models.export_cells import day, plain, text
from models.lists.review_registrations import LISTING

# A file with such characters could not be taken back: no text that people save has them.
_NAME = r"regexp_replace(u.name, '[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]', ' ', 'g')"
_STATUS = "CASE WHEN r.expired_at IS NULL THEN r.provider_status ELSE 'expired' END"
_TO_FILL_IN = "NULL::text"

EXPORT = Export(
    listing=LISTING,
    file="review",
    action="review.downloaded",
    object_type="review",
    about=("review", "review_name"),
    columns={
        "registration_id": plain("r.id"),
        "name": text(_NAME),
        "email": text("u.email"),
        "trn": plain("coalesce(u.trn, r.trn)"),
        "course": plain("r.course"),
        "submitted_on": day("r.submitted_at AT TIME ZONE 'Europe/London'"),
        "status": plain(_STATUS),
        "started": _TO_FILL_IN,
        "started_on": _TO_FILL_IN,
        "note": _TO_FILL_IN,
    },
    order="r.submitted_at",
)
