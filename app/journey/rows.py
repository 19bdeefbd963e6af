"""The rows that sum up answers, as data: what each is called, shows, and belongs to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.eligibility.courses import COURSE
from app.eligibility.workplace import place_words
from app.journey.month import day_name, month_name, month_words
from app.journey.radios import Radios
from app.journey.reading import read_day
from app.journey.steps import (
    employment_type,
    headship_stage,
    kind_of_nursery,
    maths_understanding,
    pay_for_course,
    provider,
    senco_role,
    work_in_england,
    work_setting,
)


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers, with the words for the workplace and the childcare provider that they name."""

    answers: Mapping[str, str]
    workplace: str = ""
    childcare_provider: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: shown while there is an answer under `key`; its value comes from `show`.

    Change opens the step `change`; `further` are the other steps of the row. `work` rows are also
    on the registration page.
    """

    label: str
    key: str
    change: str
    show: Callable[[Answered, str], str]
    further: tuple[str, ...] = ()
    work: bool = False


def as_typed(answered: Answered, value: str) -> str:
    """The answer itself."""
    return value


def a_day(answered: Answered, value: str) -> str:
    """A day in words."""
    day = read_day(value)
    return day_name(day) if day is not None else value


def labelled(question: Radios) -> Callable[[Answered, str], str]:
    """What shows the label of the chosen radio."""

    def label(answered: Answered, value: str) -> str:
        return question.label(value)

    return label


def the_start(answered: Answered, value: str) -> str:
    """The month before which the course is to start."""
    month = read_day(answered.answers.get("course_start_before", ""))
    return month_words(month)["course_start_row"]


def the_course(answered: Answered, value: str) -> str:
    """The name of the course."""
    return COURSE[value].name


def the_workplace(answered: Answered, value: str) -> str:
    """Name and address of the workplace."""
    return answered.workplace


def the_ofsted_number(answered: Answered, value: str) -> str:
    """Number, name and address of the childcare provider, as far as they are published."""
    return answered.childcare_provider if value == "yes" else "Not applicable"


def the_senco_role(answered: Answered, value: str) -> str:
    """The role, with the month when it began."""
    label = senco_role.QUESTION.label(value)
    since = read_day(answered.answers.get("senco_start_date", ""))
    if value != "yes" or since is None:
        return label
    return place_words(label, f"since {month_name(since)}")


def the_mastery(answered: Answered, value: str) -> str:
    """Whether the programme was completed, or else how mastery can be shown."""
    if value == "yes":
        return "Yes"
    other = answered.answers.get("maths_understanding", "")
    return f"No, but {maths_understanding.QUESTION.label(other)}"


_TRN_STEP = "teacher-reference-number"
_YES_OR_NO = labelled(work_in_england.QUESTION)

LINES: tuple[Line, ...] = (
    Line("Full name", "full_name", _TRN_STEP, as_typed),
    Line("Teacher reference number (TRN)", "teacher_reference_number", _TRN_STEP, as_typed),
    Line("Date of birth", "date_of_birth", _TRN_STEP, a_day),
    Line("National Insurance number", "national_insurance_number", _TRN_STEP, as_typed),
    Line("Course start", "course_start", "course-start", the_start),
    Line("Workplace in England", "work_in_england", "work-in-england", _YES_OR_NO, work=True),
    Line(
        "Referred by return to teaching adviser",
        "return_to_teaching_adviser",
        "return-to-teaching-adviser",
        _YES_OR_NO,
        work=True,
    ),
    Line(
        "Work setting", "work_setting", "work-setting", labelled(work_setting.QUESTION), work=True
    ),
    Line(
        "Early years setting",
        "kind_of_nursery",
        "kind-of-nursery",
        labelled(kind_of_nursery.QUESTION),
        work=True,
    ),
    Line(
        "Ofsted unique reference number (URN)",
        "ofsted_number",
        "ofsted-number",
        the_ofsted_number,
        further=("childcare-provider",),
        work=True,
    ),
    Line("Workplace", "workplace", "workplace", the_workplace, work=True),
    Line(
        "Employment type",
        "employment_type",
        "employment-type",
        labelled(employment_type.QUESTION),
        work=True,
    ),
    Line("ITT provider", "itt_provider", "itt-provider", as_typed, work=True),
    Line("Role", "role", "role", as_typed, work=True),
    Line("Employer", "employer", "employer", as_typed, work=True),
    Line("Course", "course", "course", the_course),
    Line(
        "Headship NPQ stage",
        "headship_stage",
        "headship-stage",
        labelled(headship_stage.QUESTION),
        work=True,
    ),
    Line("Headteacher", "headteacher", "headteacher", _YES_OR_NO, work=True),
    Line(
        "First 5 years of headship",
        "first_five_years",
        "first-five-years",
        _YES_OR_NO,
        work=True,
    ),
    Line(
        "Special educational needs co-ordinator (SENCO)",
        "senco_role",
        "senco-role",
        the_senco_role,
        further=("senco-start-date",),
        work=True,
    ),
    Line(
        "Completed one year of the primary maths Teaching for Mastery programme",
        "maths_mastery",
        "maths-mastery",
        the_mastery,
        further=("maths-understanding",),
        work=True,
    ),
    Line("Course funding", "pay_for_course", "pay-for-course", labelled(pay_for_course.QUESTION)),
    Line("Provider", "provider", "provider", labelled(provider.QUESTION)),
)
"""Every row, in order."""

ROW_OF: Mapping[str, str] = MappingProxyType(
    {slug: line.change for line in LINES for slug in (line.change, *line.further)}
)
"""The step that opens the row, for every step that belongs to one."""
