"""Every course that has a guidance page, in the order of the courses page (closure.md, 9.4)."""

from collections.abc import Mapping
from types import MappingProxyType

from app.eligibility.courses import COURSE, EHCO, SENCO
from app.pages.course_guides import CourseGuide

COURSE_GUIDES: tuple[CourseGuide, ...] = (
    CourseGuide(
        COURSE["npq-leading-teaching-development"],
        "People who lead the training and support of other teachers.",
    ),
    CourseGuide(
        COURSE["npq-leading-teaching"],
        "People who lead teaching in a subject, year group, key stage or phase.",
    ),
    CourseGuide(
        COURSE["npq-leading-behaviour-culture"],
        "People who lead on behaviour, pastoral care or school culture.",
    ),
    CourseGuide(
        COURSE["npq-leading-literacy"],
        "People who lead literacy across a school, year group or phase.",
    ),
    CourseGuide(
        COURSE["npq-leading-primary-mathematics"],
        "People who lead mathematics in a primary school and know the Teaching for Mastery "
        "approach.",
    ),
    CourseGuide(
        COURSE[SENCO],
        "Special educational needs co-ordinators, people who plan to become one, and school "
        "leaders.",
        months=18,
    ),
    CourseGuide(
        COURSE["npq-senior-leadership"],
        "Senior leaders with responsibilities across a school, and people who want to become one.",
        months=18,
    ),
    CourseGuide(
        COURSE["npq-headship"],
        "Headteachers, and people who want to become one.",
        months=18,
    ),
    CourseGuide(
        COURSE["npq-executive-leadership"],
        "Leaders of several schools, and people who want to become one.",
        months=18,
    ),
    CourseGuide(
        COURSE["npq-early-years-leadership"],
        "Managers and leaders in nurseries, childminding and school-based early years.",
        months=18,
    ),
    CourseGuide(
        COURSE[EHCO],
        "Structured support and networking opportunities if you’re a headteacher in your first "
        "5 years of headship.",
    ),
)

COURSE_GUIDE: Mapping[str, CourseGuide] = MappingProxyType(
    {guide.course.address: guide for guide in COURSE_GUIDES}
)
"""The same courses by their address."""
