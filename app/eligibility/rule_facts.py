"""What the funding rules read, and the names under which they ask for it."""

from dataclasses import dataclass

from app.eligibility.courses import (
    ADDITIONAL_SUPPORT_OFFER,
    COURSE,
    EARLY_YEARS_LEADERSHIP,
    EHCO,
    LEADING_TEACHER_DEVELOPMENT,
)

_PRIVATE_EARLY_YEARS = frozenset({"private_nursery", "childminder", "another_early_years_setting"})
_COACHING = frozenset({EHCO, ADDITIONAL_SUPPORT_OFFER})


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """Plain facts about a person, a course and a workplace; "" is a question that was not asked."""

    course: str
    outside_england: bool = False
    referred: bool = False
    work_setting: str = ""
    employment_type: str = ""
    kind_of_nursery: str = ""
    ofsted_number: str = ""
    new_headteacher: bool = False
    workplace_kind: str = ""
    eligible_type: bool = False
    on_disadvantage_list: bool = False
    on_early_years_register: bool = False
    on_childminders_list: bool = False
    on_early_years_list: bool = False
    previously_funded_courses: frozenset[str] = frozenset()


def outside_england(facts: RuleFacts) -> bool:
    """Whether the person works outside England."""
    return facts.outside_england


def previously_funded(facts: RuleFacts) -> bool:
    """Whether this course was funded before; both offers for new headteachers are one."""
    same = _COACHING if facts.course in _COACHING else {facts.course}
    return not facts.previously_funded_courses.isdisjoint(same)


def referred(facts: RuleFacts) -> bool:
    """Whether a return to teaching adviser referred the person."""
    return facts.referred


def lead_mentor(facts: RuleFacts) -> bool:
    """Whether the person is a lead mentor for an accredited ITT provider."""
    return facts.employment_type == "lead_mentor_for_accredited_itt_provider"


def setting_other(facts: RuleFacts) -> bool:
    """Whether the work setting is none of the named ones."""
    return facts.work_setting == "other"


def hospital_or_young_offenders(facts: RuleFacts) -> bool:
    """Whether the person is employed in a hospital school or a young offender institution."""
    return facts.employment_type in ("hospital_school", "young_offender_institution")


def virtual_school_or_supply(facts: RuleFacts) -> bool:
    """Whether a local authority employs the person, in its virtual school or in several schools."""
    return facts.employment_type in (
        "local_authority_virtual_school",
        "local_authority_supply_teacher",
    )


def private_early_years(facts: RuleFacts) -> bool:
    """Whether the nursery is not part of a school or of a local authority."""
    return facts.kind_of_nursery in _PRIVATE_EARLY_YEARS


def childminder(facts: RuleFacts) -> bool:
    """Whether the person works as a childminder."""
    return facts.kind_of_nursery == "childminder"


def without_ofsted_number(facts: RuleFacts) -> bool:
    """Whether neither the person nor the employer has an Ofsted number."""
    return facts.ofsted_number == "no"


def school(facts: RuleFacts) -> bool:
    """Whether the chosen workplace is a school."""
    return facts.workplace_kind == "school"


def local_authority(facts: RuleFacts) -> bool:
    """Whether the chosen workplace is a local authority."""
    return facts.workplace_kind == "local_authority"


def eligible_type(facts: RuleFacts) -> bool:
    """Whether the school is of an eligible type."""
    return facts.eligible_type


def on_disadvantage_list(facts: RuleFacts) -> bool:
    """Whether the schools list or the 16 to 19 list names the workplace."""
    return facts.on_disadvantage_list


def on_early_years_register(facts: RuleFacts) -> bool:
    """Whether the childcare provider is on the Early Years Register."""
    return facts.on_early_years_register


def on_childminders_list(facts: RuleFacts) -> bool:
    """Whether the childminders list names the childcare provider."""
    return facts.on_childminders_list


def on_early_years_list(facts: RuleFacts) -> bool:
    """Whether the early years list names the school or childcare provider."""
    return facts.on_early_years_list


def on_any_list(facts: RuleFacts) -> bool:
    """Whether one of the lists that count for early years leadership names the school."""
    return facts.on_early_years_list or facts.on_disadvantage_list


def eyl(facts: RuleFacts) -> bool:
    """Whether the course is early years leadership."""
    return facts.course == EARLY_YEARS_LEADERSHIP


def ehco(facts: RuleFacts) -> bool:
    """Whether the course is the early headship coaching offer."""
    return facts.course == EHCO


def ltd(facts: RuleFacts) -> bool:
    """Whether the course is leading teacher development."""
    return facts.course == LEADING_TEACHER_DEVELOPMENT


def targeted(facts: RuleFacts) -> bool:
    """Whether the course is funded only where a list says so."""
    return COURSE[facts.course].funding == "targeted"


def general(facts: RuleFacts) -> bool:
    """Whether the course is funded in every eligible state-funded setting."""
    return COURSE[facts.course].funding == "general"


def new_headteacher(facts: RuleFacts) -> bool:
    """Whether the person is a headteacher in the first 5 years of headship."""
    return facts.new_headteacher
