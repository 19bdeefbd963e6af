"""The registrations of one review that wait for an answer."""

from models.listing import Listing, Search, Sort
from models.review_words import WAITS

_ANSWERED = """EXISTS (
  SELECT FROM review_answer a JOIN review_upload x ON x.id = a.upload
  WHERE a.review_registration = s.id AND x.errors = 0 AND a.answer IS NOT NULL
)"""

LISTING = Listing(
    key="s.id",
    columns="r.id, r.course, r.provider, r.provider_status, r.submitted_at, u.name, u.email",
    source="""review_registration s JOIN registration r ON r.id = s.registration
      JOIN app_user u ON u.id = r.user_id""",
    sorts={
        "submitted": Sort("r.submitted_at", "timestamptz", nullable=False),
        "name": Sort("lower(u.name)"),
        "provider": Sort("r.provider", nullable=False),
    },
    first_sort="provider",
    search=Search(text=("u.name", "u.email"), ids=("r.id",)),
    filters={"provider": "r.provider = {value}"},
    always=("s.review = {review}", "s.result IS NULL", WAITS, f"NOT {_ANSWERED}"),
)
