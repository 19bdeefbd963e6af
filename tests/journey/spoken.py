"""What check answers must say for the columns of a registration, from the specification."""

from app.eligibility.courses import COURSE
from app.eligibility.providers import PROVIDER

YES_OR_NO = {True: "Yes", False: "No"}

LABELS = {
    "work_in_england": YES_OR_NO,
    "return_to_teaching_adviser": YES_OR_NO,
    "headteacher": YES_OR_NO,
    "first_five_years": YES_OR_NO,
    "work_setting": {
        "early_years_or_childcare": "Early years or childcare",
        "a_school": "A school",
        "an_academy_trust": "An academy trust",
        "a_16_to_19_educational_setting": "A 16 to 19 educational setting",
        "other": "Other",
    },
    "kind_of_nursery": {
        "local_authority_maintained_nursery": "Nursery run by a local authority",
        "preschool_class_as_part_of_school": "Pre-school class or nursery in a school",
        "private_nursery": "Private nursery",
        "childminder": "As a childminder",
        "another_early_years_setting": "Another early years setting",
    },
    "employment_type": {
        "local_authority_virtual_school": "In a virtual school",
        "hospital_school": "In a hospital school",
        "young_offender_institution": "In a young offender institution",
        "local_authority_supply_teacher": "As a teacher employed by a local authority",
        "lead_mentor_for_accredited_itt_provider": (
            "As a lead mentor for an accredited initial teacher training (ITT) provider"
        ),
        "other": "Other",
    },
    "headship_stage": {
        "completed_npqh": "I have completed it",
        "studying_npqh": "I am doing it now",
        "will_start_npqh": "I will start it soon",
    },
    "pay_for_course": {
        "school": "My workplace is covering the cost",
        "trust": "My trust is paying",
        "self": "I am paying",
        "another": "Another way",
    },
    "course": {identifier: course.name for identifier, course in COURSE.items()},
    "provider": {identifier: provider.name for identifier, provider in PROVIDER.items()},
}

SENCO_ROLES = {
    "plans_to_become": "No, but I plan to become one",
    "does_not_plan": "No, I do not plan to be a SENCO",
}
MASTERY = {
    "taken_a_similar_course": "No, but I have taken a similar course",
    "another_way": "No, but I can show it another way",
}


def place(kept, *columns):
    """The present ones of some columns, with an en dash between them."""
    return " – ".join(kept[column] for column in columns if kept[column])


def spoken(kept):
    """What each row of check answers must say for the columns of a registration, by answer key."""
    rows = {key: LABELS[key][kept[key]] for key in LABELS if kept[key] is not None}
    rows |= {key: kept[key] for key in ("itt_provider", "role", "employer") if kept[key]}
    month = kept["course_start_before"]
    rows["course_start"] = month.strftime("Before %B %Y") if month else "Starting later"
    return rows | spoken_place(kept) | spoken_pairs(kept) | spoken_details(kept)


def spoken_place(kept):
    if kept["ofsted_number"] is None:
        return {"workplace": named(kept)} if kept["workplace"] else {}
    number = place(kept, "workplace_identifier", "workplace_name", "workplace_address")
    return {"ofsted_number": number if kept["ofsted_number"] else "Not applicable"}


def named(kept):
    return place(kept, "workplace_name", "workplace_address")


def spoken_pairs(kept):
    rows = {}
    if kept["senco_role"]:
        since = kept["senco_start_date"]
        rows["senco_role"] = SENCO_ROLES.get(kept["senco_role"]) or since.strftime(
            "Yes – since %B %Y"
        )
    if kept["maths_mastery"] is not None:
        rows["maths_mastery"] = MASTERY.get(kept["maths_understanding"], "Yes")
    return rows


def spoken_details(kept):
    if kept["typed_name"] is None:
        return {}
    born = kept["typed_date_of_birth"]
    rows = {
        "full_name": kept["typed_name"],
        "date_of_birth": f"{born.day} {born:%B %Y}",
        "national_insurance_number": kept["typed_national_insurance_number"],
    }
    return {key: value for key, value in rows.items() if value}
