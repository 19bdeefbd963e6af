"""The courses of the service: the identifiers are stored, the words may change."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Group = Literal["specialist", "leadership", "ehco", "support"]
Funding = Literal["targeted", "general", ""]


@dataclass(frozen=True, slots=True)
class Course:
    """One course: `funding` says where it is funded, "" for one that is not offered."""

    identifier: str
    name: str
    sentence: str
    title: str
    code: str
    address: str
    group: Group
    funding: Funding


def _npq(
    ending: str, name: str, code: str, group: Group, funding: Funding, address: str = ""
) -> Course:
    """An NPQ, whose sentence and title forms follow from its name."""
    return Course(
        identifier=f"npq-{ending}",
        name=name,
        sentence=f"the {name[0].lower()}{name[1:]} NPQ",
        title=f"{name} NPQ",
        code=code,
        address=address or ending,
        group=group,
        funding=funding,
    )


LEADING_TEACHER_DEVELOPMENT = "npq-leading-teaching-development"
LEADING_PRIMARY_MATHEMATICS = "npq-leading-primary-mathematics"
EARLY_YEARS_LEADERSHIP = "npq-early-years-leadership"
SENCO = "npq-senco"
EHCO = "npq-early-headship-coaching-offer"
ADDITIONAL_SUPPORT_OFFER = "npq-additional-support-offer"

COURSES: tuple[Course, ...] = (
    _npq(
        "leading-behaviour-culture",
        "Leading behaviour and culture",
        "NPQLBC",
        "specialist",
        "targeted",
        "leading-behaviour-and-culture",
    ),
    _npq("leading-literacy", "Leading literacy", "NPQLL", "specialist", "targeted"),
    _npq("leading-teaching", "Leading teaching", "NPQLT", "specialist", "targeted"),
    _npq(
        "leading-teaching-development",
        "Leading teacher development",
        "NPQLTD",
        "specialist",
        "targeted",
        "leading-teacher-development",
    ),
    _npq(
        "leading-primary-mathematics",
        "Leading primary mathematics",
        "NPQLPM",
        "specialist",
        "general",
    ),
    _npq("senior-leadership", "Senior leadership", "NPQSL", "leadership", "targeted"),
    _npq("headship", "Headship", "NPQH", "leadership", "general"),
    _npq("executive-leadership", "Executive leadership", "NPQEL", "leadership", "targeted"),
    _npq("early-years-leadership", "Early years leadership", "NPQEYL", "leadership", "targeted"),
    _npq(
        "senco",
        "Special educational needs co-ordinator (SENCO)",
        "NPQS",
        "leadership",
        "general",
    ),
    Course(
        identifier=EHCO,
        name="Early headship coaching offer",
        sentence="the early headship coaching offer",
        title="Early headship coaching offer",
        code="EHCO",
        address="early-headship-coaching-offer",
        group="ehco",
        funding="general",
    ),
)
"""Offered courses, in the order of the course question."""

_SUPPORT = Course(
    identifier=ADDITIONAL_SUPPORT_OFFER,
    name="Additional support offer",
    sentence="the additional support offer",
    title="Additional support offer",
    code="ASO",
    address="",
    group="support",
    funding="",
)

COURSE: Mapping[str, Course] = MappingProxyType(
    {course.identifier: course for course in (*COURSES, _SUPPORT)}
)
"""Every course that a registration can name, by identifier."""
