"""Guidance for everybody, in every state of the service."""

from litestar import Controller, get
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from app.pages.guidance import apply_page, course_page, courses_page, funding_page
from app.pages.guided_courses import COURSE_GUIDE
from app.pages.render import AnyRequest, Page
from app.services.arrival import Arrival
from app.services.guidance import providers_of


class GuidanceController(Controller):
    """`/guidance/…`: public, and open also while the service is closed."""

    path = "/guidance"

    @get("/apply")
    async def apply(self, request: AnyRequest, arrival: NamedDependency[Arrival]) -> Page:
        return apply_page(request, arrival)

    @get("/funding")
    async def funding(self, request: AnyRequest, arrival: NamedDependency[Arrival]) -> Page:
        return funding_page(request, arrival)

    @get("/courses")
    async def courses(self, request: AnyRequest, arrival: NamedDependency[Arrival]) -> Page:
        return courses_page(request, arrival)

    @get("/courses/{address:str}")
    async def course(
        self, request: AnyRequest, address: FromPath[str], arrival: NamedDependency[Arrival]
    ) -> Page:
        course = COURSE_GUIDE.get(address)
        if course is None:
            raise NotFoundException
        providers = await providers_of(course.course.identifier)
        return course_page(request, arrival, course, providers)
