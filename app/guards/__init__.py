"""Who may use what: asked before any handler."""

from app.guards.applicants import (
    Detour,
    ServiceClosed,
    person_of,
    provide_account_holder,
    provide_arrival,
    provide_asker,
    provide_registrant,
    provide_visitor,
    way_out,
)
from app.guards.console import SignInFirst, admit, admit_files, provide_admin
from app.guards.roles import ADMINS, PUBLIC, SUPER_ADMINS

__all__ = [
    "ADMINS",
    "PUBLIC",
    "SUPER_ADMINS",
    "Detour",
    "ServiceClosed",
    "SignInFirst",
    "admit",
    "admit_files",
    "person_of",
    "provide_account_holder",
    "provide_admin",
    "provide_arrival",
    "provide_asker",
    "provide_registrant",
    "provide_visitor",
    "way_out",
]
