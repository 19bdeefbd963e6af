"""`/admin/lists`: eligibility lists, workplace imports and the providers' addresses."""

from app.controllers.admin.lists.imports import ImportsController
from app.controllers.admin.lists.kinds import ListsController
from app.controllers.admin.lists.providers import ProvidersController
from app.controllers.admin.lists.saved import SavedFilesController
from app.controllers.admin.lists.uploads import UploadsController
from app.controllers.admin.lists.versions import VersionsController

LISTS = (
    ListsController,
    ProvidersController,
    UploadsController,
    ImportsController,
    SavedFilesController,
    VersionsController,
)

__all__ = ["LISTS"]
