"""The registrations that a review asks about, as they are sent to a provider."""

from models.listing import Listing, Sort

LISTING = Listing(
    key="s.id",
    columns="r.id",
    source="""review_registration s JOIN registration r ON r.id = s.registration
      JOIN app_user u ON u.id = r.user_id""",
    sorts={"submitted": Sort("r.submitted_at", "timestamptz", nullable=False)},
    first_sort="submitted",
    filters={"provider": "s.provider = {value}"},
    always=("s.review = {review}",),
)
