"""What people answer, question by question: the courses and settings of a morning."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Fields = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Story:
    """The fields sent to each question, and what is typed to find a workplace."""

    pages: Mapping[str, Fields]
    typed: str = ""
    found: Mapping[str, str] = field(default_factory=dict)

    def kept(self, slug: str, sent: Fields, month: str) -> dict[str, str]:
        """What the service must keep of an answered question, in the words of its draft."""
        if slug == "course-start":
            return {**sent, "course_start_before": month}
        if slug == "senco-start-date":
            year, when = sent["senco_start_date-year"], sent["senco_start_date-month"]
            return {"senco_start_date": f"{year}-{int(when):02d}-01"}
        return {} if slug == "teacher-reference-number" else dict(sent)


def said(**answers: str) -> dict[str, Fields]:
    """Questions whose one field has their own name."""
    return {key.replace("_", "-"): {key: value} for key, value in answers.items()}


def story(course: str, provider: str, *parts: Mapping[str, Fields], **search: str) -> Story:
    """A whole walk; `typed` finds the workplace named by the other keyword."""
    ends = said(course=course, pay_for_course="self", provider=provider, share_information="yes")
    pages = {**BEGIN, "funding": {}, **ends}
    for part in parts:
        pages |= part
    typed = search.pop("typed", "")
    return Story({**pages, **said(**search)}, typed, search)


BEGIN = said(course_start="yes", provider_check="yes", work_in_england="yes")
NOT_REFERRED = said(return_to_teaching_adviser="no")
SCHOOL = NOT_REFERRED | said(work_setting="a_school")
OTHER = NOT_REFERRED | said(work_setting="other")
NURSERY = NOT_REFERRED | said(work_setting="early_years_or_childcare")
HILLSIDE = {"typed": "hillside manchester", "workplace": "school:100000"}
SENCO = said(senco_role="yes") | {
    "senco-start-date": {"senco_start_date-month": "3", "senco_start_date-year": "2023"}
}
STORIES = (
    story("npq-senco", "national_institute_of_teaching", SCHOOL, SENCO, **HILLSIDE),
    story("npq-senco", "teach_first", SCHOOL, said(senco_role="plans_to_become"), **HILLSIDE),
    story("npq-headship", "teach_first", SCHOOL, **HILLSIDE),
    story(
        "npq-senior-leadership",
        "ambition_institute",
        SCHOOL,
        typed="900002",
        workplace="school:900002",
    ),
    story(
        "npq-early-headship-coaching-offer",
        "teach_first",
        SCHOOL,
        said(headship_stage="completed_npqh", headteacher="yes", first_five_years="yes"),
        **HILLSIDE,
    ),
    story(
        "npq-leading-primary-mathematics",
        "teach_first",
        SCHOOL,
        said(maths_mastery="no", maths_understanding="another_way"),
        **HILLSIDE,
    ),
    story(
        "npq-early-years-leadership",
        "teach_first",
        NURSERY,
        said(kind_of_nursery="private_nursery", ofsted_number="yes"),
        typed="EY990002",
        childcare_provider="childcare_provider:EY990002",
    ),
    story(
        "npq-leading-literacy",
        "teach_first",
        OTHER,
        said(employment_type="hospital_school", employer="The Larches & “Sons” <Hospital>"),
    ),
    story("npq-leading-teaching", "llse", said(work_in_england="no", work_setting="a_school")),
    story("npq-executive-leadership", "llse", said(return_to_teaching_adviser="yes")),
)
