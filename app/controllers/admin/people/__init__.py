"""The console's pages of people who have signed in."""

from app.controllers.admin.people.trn import TrnController
from app.controllers.admin.people.users import UsersController

PEOPLE = (UsersController, TrnController)
