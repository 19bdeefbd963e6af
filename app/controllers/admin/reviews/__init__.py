"""The console's pages about reviews of registrations that have not started."""

from app.controllers.admin.reviews.applying import ReviewApplyingController
from app.controllers.admin.reviews.downloading import ReviewDownloadController
from app.controllers.admin.reviews.opening import ReviewOpeningController
from app.controllers.admin.reviews.review import ReviewController
from app.controllers.admin.reviews.uploading import ReviewUploadingController

REVIEWING = (
    ReviewOpeningController,
    ReviewController,
    ReviewDownloadController,
    ReviewUploadingController,
    ReviewApplyingController,
)
