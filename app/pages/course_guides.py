"""The eleven course pages: who each course is for and how long it takes (closure.md, 9.4, 9.5)."""

from dataclasses import dataclass
from datetime import date

from app.eligibility.courses import EHCO, SENCO, Course
from app.pages.guides import Guide

WRITTEN = date(2026, 11, 22)
HEADINGS = {
    "who-this-course-is-for": "Who this course is for",
    "overview": "Overview",
    "funding": "Funding",
    "providers": "Providers",
    "assessment": "Assessment",
    "apply": "Apply",
}
SENCO_GUIDE = Guide(
    title="Special educational needs co-ordinator's (SENCO) national professional qualification",
    lead=(
        "The mandatory course for special educational needs co-ordinators to learn how to "
        "effectively perform the SENCO role."
    ),
    published=date(2024, 2, 2),
    updated=date(2024, 4, 2),
    headings={
        "who-this-course-is-for": "Who this course is for",
        "overview": "Overview",
        "funding": "Funding",
        "mandatory-qualification": "Mandatory qualification for SENCOs",
        "course-content": "Course content and structure",
        "providers": "Providers",
        "assessment": "Assessment",
        "apply": "Apply",
    },
)
OFFER_GUIDE = Guide(
    title="Early headship coaching offer",
    lead="Find out what the offer involves, who provides it and how to apply.",
    published=WRITTEN,
    updated=WRITTEN,
    headings=HEADINGS,
)


@dataclass(frozen=True, slots=True)
class CourseGuide:
    """One course as guidance tells of it: its audience as a sentence, its length in months."""

    course: Course
    audience: str
    months: int = 12

    @property
    def name(self) -> str:
        """The name within a sentence."""
        return self.course.name[0].lower() + self.course.name[1:]

    @property
    def path(self) -> str:
        """The address of the course's page."""
        return f"/guidance/courses/{self.course.address}"

    @property
    def template(self) -> str:
        """The template of the page, in `templates/guidance`: two courses have their own."""
        return {SENCO: "senco", EHCO: "coaching-offer"}.get(self.course.identifier, "course")

    @property
    def guide(self) -> Guide:
        """What stands above the sections of the page."""
        if self.course.identifier == SENCO:
            return SENCO_GUIDE
        return OFFER_GUIDE if self.course.identifier == EHCO else _npq_guide(self.course)


def _npq_guide(course: Course) -> Guide:
    return Guide(
        title=f"{course.name} national professional qualification",
        lead="Find out what this NPQ involves, who provides it and how to apply.",
        published=WRITTEN,
        updated=WRITTEN,
        headings=HEADINGS,
    )
