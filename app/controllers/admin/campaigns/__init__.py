"""The console's pages about campaigns; for super admins."""

from app.controllers.admin.campaigns.confirming import ConfirmingController
from app.controllers.admin.campaigns.drafts import DraftsController
from app.controllers.admin.campaigns.failures import FailuresController
from app.controllers.admin.campaigns.listed import CampaignsController
from app.controllers.admin.campaigns.previews import PreviewsController
from app.controllers.admin.campaigns.running import RunningController

CAMPAIGNS = (
    CampaignsController,
    DraftsController,
    PreviewsController,
    ConfirmingController,
    RunningController,
    FailuresController,
)
