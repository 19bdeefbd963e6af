"""The console's pages of registrations."""

from app.controllers.admin.casework.listed import RegistrationsController

CASEWORK = (RegistrationsController,)
