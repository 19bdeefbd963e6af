"""The emails of one campaign that failed, with why and how often they were tried."""

from models.export import Export
from models.export_cells import moment, plain, text
from models.lists.campaign_failures import LAST_ATTEMPT, LISTING

EXPORT = Export(
    listing=LISTING,
    file="campaign-failures",
    action="campaign.exported",
    object_type="campaign",
    columns={
        "email address": text("o.recipient"),
        "error": text("o.error"),
        "attempts": plain("o.attempts"),
        "last_attempt_at": moment(LAST_ATTEMPT),
    },
    order="o.recipient",
)
