"""The named conditions of the journey, over the facts and the answers so far."""

from app.eligibility.courses import EHCO, LEADING_PRIMARY_MATHEMATICS, SENCO
from app.journey.facts import SoFar
from app.journey.funding import outcome_of

SCHOOL_SETTINGS = ("a_school", "an_academy_trust", "a_16_to_19_educational_setting")
SCHOOL_NURSERIES = ("local_authority_maintained_nursery", "preschool_class_as_part_of_school")
LEAD_MENTOR = "lead_mentor_for_accredited_itt_provider"


def trn_unconfirmed(walk: SoFar) -> bool:
    """Whether neither the identity provider nor an admin has confirmed a TRN."""
    return not walk.facts.trn_confirmed


def has_no_trn(walk: SoFar) -> bool:
    """Whether the person says that they have no TRN."""
    return walk.answers.get("has_teacher_reference_number") == "no"


def wants_later(walk: SoFar) -> bool:
    """Whether the person wants to start at another time."""
    return walk.answers.get("course_start") == "no"


def has_not_chosen(walk: SoFar) -> bool:
    """Whether the person has yet to choose a course and a provider."""
    return walk.answers.get("provider_check") == "no"


def outside_england(walk: SoFar) -> bool:
    """Whether the person works outside England."""
    return walk.answers.get("work_in_england") == "no"


def referred(walk: SoFar) -> bool:
    """Whether a return to teaching adviser referred the person."""
    return walk.answers.get("return_to_teaching_adviser") == "yes"


def works_in_school(walk: SoFar) -> bool:
    """Whether the setting is one of the three school settings."""
    return walk.answers.get("work_setting") in SCHOOL_SETTINGS


def works_in_early_years(walk: SoFar) -> bool:
    """Whether the setting is early years or childcare."""
    return walk.answers.get("work_setting") == "early_years_or_childcare"


def in_school_nursery(walk: SoFar) -> bool:
    """Whether the nursery belongs to a school or a local authority."""
    return walk.answers.get("kind_of_nursery") in SCHOOL_NURSERIES


def has_ofsted_number(walk: SoFar) -> bool:
    """Whether the person or the employer has an Ofsted number."""
    return walk.answers.get("ofsted_number") == "yes"


def workplace_outside_england(walk: SoFar) -> bool:
    """Whether the chosen workplace is not in England."""
    if "workplace" not in walk.answers or walk.facts.workplace is None:
        return False
    return not walk.facts.workplace.in_england


def lead_mentor(walk: SoFar) -> bool:
    """Whether the person is a lead mentor for an accredited ITT provider."""
    return walk.answers.get("employment_type") == LEAD_MENTOR


def needs_role(walk: SoFar) -> bool:
    """Whether the person is to say what their role is."""
    return walk.answers.get("employment_type") in (
        "local_authority_virtual_school",
        "local_authority_supply_teacher",
    )


def needs_employer(walk: SoFar) -> bool:
    """Whether the person is to say who employs them, without a role."""
    return walk.answers.get("employment_type") in ("hospital_school", "young_offender_institution")


def ehco(walk: SoFar) -> bool:
    """Whether the course is the early headship coaching offer."""
    return walk.answers.get("course") == EHCO


def maths(walk: SoFar) -> bool:
    """Whether the course is leading primary mathematics."""
    return walk.answers.get("course") == LEADING_PRIMARY_MATHEMATICS


def senco(walk: SoFar) -> bool:
    """Whether the course is SENCO."""
    return walk.answers.get("course") == SENCO


def no_headship_npq(walk: SoFar) -> bool:
    """Whether the person has nothing to do with the Headship NPQ."""
    return walk.answers.get("headship_stage") == "none"


def is_headteacher(walk: SoFar) -> bool:
    """Whether the person is a headteacher."""
    return walk.answers.get("headteacher") == "yes"


def mastery_done(walk: SoFar) -> bool:
    """Whether the person completed a year of the Teaching for Mastery programme."""
    return walk.answers.get("maths_mastery") == "yes"


def cannot_show(walk: SoFar) -> bool:
    """Whether the person cannot show that they understand mastery."""
    return walk.answers.get("maths_understanding") == "cannot_show"


def works_as_senco(walk: SoFar) -> bool:
    """Whether the person works as a SENCO."""
    return walk.answers.get("senco_role") == "yes"


def pays(walk: SoFar) -> bool:
    """Whether the course is neither funded nor in review for this person."""
    return outcome_of(walk).result == "not_funded"
