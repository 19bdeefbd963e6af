"""The console's pages of registrations."""

from app.controllers.admin.casework.detail import RegistrationController
from app.controllers.admin.casework.funding import FundingController
from app.controllers.admin.casework.listed import RegistrationsController
from app.controllers.admin.casework.progress import ProgressController
from app.controllers.admin.casework.reverting import RevertController

CASEWORK = (
    RegistrationsController,
    RegistrationController,
    ProgressController,
    FundingController,
    RevertController,
)
