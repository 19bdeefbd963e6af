"""The list of a provider's registrations, for the provider to fill in."""

from typing import Any
from uuid import UUID

from litestar import Controller, Response, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.controllers.admin.downloads import download
from app.controllers.admin.reviews.found import known
from app.pages.render import AnyRequest
from app.services.admins.staff import Admin
from app.services.listing import Wanted
from app.services.reviewing.overview import overview


class ReviewDownloadController(Controller):
    """`/admin/reviews/{id}/providers/{provider}.csv`."""

    path = "/reviews/{review:uuid}/providers"

    @get("/{file:str}")
    async def list(
        self,
        request: AnyRequest,
        review: FromPath[UUID],
        file: FromPath[str],
        admin: NamedDependency[Admin],
    ) -> Response[Any]:
        shown = await known(overview(review))
        provider = file.removesuffix(".csv")
        if provider == file or provider not in {one.provider for one in shown.providers}:
            raise NotFoundException
        asked = Wanted(filters={"provider": provider}, narrowed=("provider",))
        scope = {"review": review, "review_name": shown.review.name}
        return await download(request, admin, "review_registrations", asked, **scope)
