"""What stands above the sections of guidance pages (closure.md, 9.2 to 9.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Guide:
    """The top of one guidance page; `headings` by their anchors, in order."""

    title: str
    lead: str
    published: date
    updated: date
    headings: Mapping[str, str]


APPLY = Guide(
    title="Apply for a national professional qualification (NPQ)",
    lead="Steps to start an NPQ or the early headship coaching offer.",
    published=date(2023, 9, 20),
    updated=date(2024, 4, 10),
    headings={
        "choose-an-npq": "1. Choose an NPQ",
        "check-funding": "2. Check if you can get funding",
        "find-a-provider": "3. Find a NPQ course provider",
        "register-with-dfe": "4. Register with DfE",
        "apply-through-your-provider": "5. Apply through your provider",
        "start-your-npq": "6. Start your NPQ",
    },
)

FUNDING = Guide(
    title="Funding for national professional qualifications (NPQs)",
    lead="Find out if the Department for Education can pay your course fees.",
    published=date(2026, 11, 22),
    updated=date(2026, 11, 22),
    headings={
        "all-eligible-settings": "NPQs funded in all eligible settings",
        "targeted-scholarships": "NPQs with targeted scholarships",
        "no-funding": "If you cannot get funding",
        "register": "Find out and register",
    },
)

ALL_COURSES = Guide(
    title="National professional qualification (NPQ) courses",
    lead="Choose the course that fits your role, then find a provider.",
    published=date(2026, 11, 22),
    updated=date(2026, 11, 22),
    headings={"courses": "Courses", "apply": "Apply"},
)
