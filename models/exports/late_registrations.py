"""The late list as a file."""

from models.export import Export
from models.export_cells import moment, plain, text, yes_no
from models.lists.late_registrations import ACCOUNT, LISTING, OVER_AT, STANDING, SUBMITTED_AT

EXPORT = Export(
    listing=LISTING,
    file="late-registrations",
    action="late_permission.exported",
    object_type="late_permission",
    columns={
        "email address": text("p.email"),
        "reason": plain("p.reason"),
        "provider": plain("p.provider"),
        "note": text("p.note"),
        "added_at": moment("p.added_at"),
        "added_by": text("p.added_by"),
        "expires_at": moment("p.expires_at"),
        "signed_in": yes_no(ACCOUNT),
        "last_submitted_at": moment(SUBMITTED_AT),
        "ended_at": moment(OVER_AT),
        "ended_why": plain(f"nullif({STANDING}, 'active')"),
    },
    order="p.added_at",
)
