"""The console's pages about people who may register late."""

from app.controllers.admin.late.batches import LateBatchesController
from app.controllers.admin.late.listed import LateListController
from app.controllers.admin.late.permission import LatePermissionController

LATE = (LateListController, LateBatchesController, LatePermissionController)
