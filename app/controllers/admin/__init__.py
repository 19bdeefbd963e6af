"""The console's pages; every area appends its controllers here."""

from litestar import Controller

from app.controllers.admin.admin_changes import AdminChangesController
from app.controllers.admin.admins import AdminsController
from app.controllers.admin.audit import AuditController
from app.controllers.admin.campaigns import CAMPAIGNS
from app.controllers.admin.casework import CASEWORK
from app.controllers.admin.dashboard import DashboardController
from app.controllers.admin.email_subscriptions import EmailSubscriptionsController
from app.controllers.admin.emails import EmailsController
from app.controllers.admin.late import LATE
from app.controllers.admin.lists import LISTS
from app.controllers.admin.people import PEOPLE
from app.controllers.admin.reviews import REVIEWING
from app.controllers.admin.service import ServiceController
from app.controllers.admin.service_previews import ServicePreviewsController
from app.controllers.admin.sign_in import AdminSignInController, AdminSignOutController
from app.controllers.admin.workplaces import WorkplacesController

CONSOLE: tuple[type[Controller], ...] = (
    AuditController,
    AdminSignInController,
    AdminSignOutController,
    DashboardController,
    *CAMPAIGNS,
    AdminsController,
    AdminChangesController,
    EmailSubscriptionsController,
    EmailsController,
    *CASEWORK,
    *LATE,
    *PEOPLE,
    *LISTS,
    *REVIEWING,
    ServiceController,
    ServicePreviewsController,
    WorkplacesController,
)
