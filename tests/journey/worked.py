"""The worked journeys as data: the pages in order with their answers, the rows, the columns."""

from dataclasses import dataclass
from datetime import date

from app.eligibility.workplace import Workplace
from tests.journey.cast import COMMUNITY, HILLSIDE, LISTED

BEGIN = (("course-start", "yes"), ("provider-check", "yes"))
SCHOOL = (
    *BEGIN,
    ("work-in-england", "yes"),
    ("return-to-teaching-adviser", "no"),
    ("work-setting", "a_school"),
    ("workplace", "school:100000"),
)
OTHER = (
    *BEGIN,
    ("work-in-england", "yes"),
    ("return-to-teaching-adviser", "no"),
    ("work-setting", "other"),
)
FUNDING = ("funding", "")
START = {"Course start": "Before November 2024"}
ENGLAND = START | {"Workplace in England": "Yes", "Referred by return to teaching adviser": "No"}
AT_SCHOOL = ENGLAND | {
    "Work setting": "A school",
    "Workplace": "Hillside School – 1 Mill Lane, Manchester",
}
SENCO_NAME = "Special educational needs co-ordinator (SENCO)"
MENTOR = "lead_mentor_for_accredited_itt_provider"
MENTOR_LABEL = "As a lead mentor for an accredited initial teacher training (ITT) provider"


@dataclass(frozen=True, slots=True)
class Worked:
    """One worked journey."""

    name: str
    workplace: Workplace | None
    pages: tuple[tuple[str, str], ...]
    rows: dict[str, str]
    columns: dict[str, object]


def end(provider):
    """The last two questions."""
    return (("provider", provider), ("share-information", "yes"))


def hospital(course, name):
    """In review, for a course that is funded where a list says so."""
    return Worked(
        f"hospital school, {name}",
        None,
        (
            *OTHER,
            ("employment-type", "hospital_school"),
            ("employer", "Big company"),
            ("course", course),
            FUNDING,
            *end("teach_first"),
        ),
        ENGLAND
        | {
            "Work setting": "Other",
            "Employment type": "In a hospital school",
            "Employer": "Big company",
            "Course": name,
            "Provider": "Teach First",
        },
        {
            "work_setting": "other",
            "employment_type": "hospital_school",
            "employer": "Big company",
            "funding_code": "subject_to_review",
            "funding_result": "in_review",
            "role": None,
            "workplace": None,
            "pay_for_course": None,
        },
    )


JOURNEYS = (
    Worked(
        "not funded, the trust pays",
        HILLSIDE,
        (
            *SCHOOL,
            ("course", "npq-headship"),
            FUNDING,
            ("pay-for-course", "trust"),
            *end("teach_first"),
        ),
        AT_SCHOOL
        | {
            "Course": "Headship",
            "Course funding": "My trust is paying",
            "Provider": "Teach First",
        },
        {
            "course": "npq-headship",
            "work_setting": "a_school",
            "workplace": "school:100000",
            "funding_code": "ineligible_establishment_type",
            "funding_result": "not_funded",
            "pay_for_course": "trust",
        },
    ),
    Worked(
        "funded targeted course",
        LISTED,
        (*SCHOOL, ("course", "npq-senior-leadership"), FUNDING, *end("teach_first")),
        AT_SCHOOL | {"Course": "Senior leadership", "Provider": "Teach First"},
        {
            "course": "npq-senior-leadership",
            "workplace": "school:100000",
            "funding_code": "funded",
            "funding_result": "funded",
            "pay_for_course": None,
        },
    ),
    Worked(
        "early headship coaching offer, not a headteacher",
        HILLSIDE,
        (
            *SCHOOL,
            ("course", "npq-early-headship-coaching-offer"),
            ("headship-stage", "completed_npqh"),
            ("headteacher", "no"),
            FUNDING,
            ("pay-for-course", "self"),
            *end("teach_first"),
        ),
        AT_SCHOOL
        | {
            "Course": "Early headship coaching offer",
            "Headship NPQ stage": "I have completed it",
            "Headteacher": "No",
            "Course funding": "I am paying",
            "Provider": "Teach First",
        },
        {
            "course": "npq-early-headship-coaching-offer",
            "headship_stage": "completed_npqh",
            "headteacher": False,
            "first_five_years": None,
            "funding_code": "not_new_headteacher_requesting_ehco",
            "pay_for_course": "self",
        },
    ),
    Worked(
        "lead mentor, leading teacher development",
        None,
        (
            *OTHER,
            ("employment-type", MENTOR),
            ("itt-provider", "Zenith Teaching School"),
            ("course", "npq-leading-teaching-development"),
            FUNDING,
            *end("church_of_england"),
        ),
        ENGLAND
        | {
            "Work setting": "Other",
            "Employment type": MENTOR_LABEL,
            "ITT provider": "Zenith Teaching School",
            "Course": "Leading teacher development",
            "Provider": "Church of England",
        },
        {
            "course": "npq-leading-teaching-development",
            "work_setting": "other",
            "employment_type": MENTOR,
            "itt_provider": "Zenith Teaching School",
            "funding_code": "funded",
            "workplace": None,
            "role": None,
            "employer": None,
            "pay_for_course": None,
        },
    ),
    hospital("npq-early-years-leadership", "Early years leadership"),
    hospital("npq-senior-leadership", "Senior leadership"),
    Worked(
        "outside England",
        None,
        (
            *BEGIN,
            ("work-in-england", "no"),
            ("work-setting", "a_school"),
            ("course", "npq-senior-leadership"),
            FUNDING,
            ("pay-for-course", "self"),
            *end("teach_first"),
        ),
        START
        | {
            "Workplace in England": "No",
            "Work setting": "A school",
            "Course": "Senior leadership",
            "Course funding": "I am paying",
            "Provider": "Teach First",
        },
        {
            "work_in_england": False,
            "return_to_teaching_adviser": None,
            "work_setting": "a_school",
            "workplace": None,
            "funding_code": "not_in_england",
            "pay_for_course": "self",
        },
    ),
    Worked(
        "SENCO in a state-funded school",
        COMMUNITY,
        (
            *SCHOOL,
            ("course", "npq-senco"),
            ("senco-role", "yes"),
            ("senco-start-date", "3 2023"),
            FUNDING,
            *end("national_institute_of_teaching"),
        ),
        AT_SCHOOL
        | {
            "Course": SENCO_NAME,
            SENCO_NAME: "Yes – since March 2023",
            "Provider": "National Institute of Teaching",
        },
        {
            "course": "npq-senco",
            "senco_role": "yes",
            "senco_start_date": date(2023, 3, 1),
            "funding_code": "funded",
            "funding_result": "funded",
            "pay_for_course": None,
        },
    ),
)
