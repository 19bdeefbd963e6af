"""Every situation that the funding rules tell apart, as facts for one course."""

from collections.abc import Iterator
from itertools import product

from app.eligibility.courses import COURSES
from app.eligibility.rule_facts import RuleFacts

EMPLOYMENT = (
    "local_authority_virtual_school",
    "hospital_school",
    "young_offender_institution",
    "local_authority_supply_teacher",
    "lead_mentor_for_accredited_itt_provider",
    "other",
)
PRIVATE = ("private_nursery", "childminder", "another_early_years_setting")
BOTH = (False, True)


def employments() -> Iterator[dict[str, object]]:
    for employment in EMPLOYMENT:
        yield {"work_setting": "other", "employment_type": employment}


def private_settings() -> Iterator[dict[str, object]]:
    for kind in PRIVATE:
        setting = {"work_setting": "early_years_or_childcare", "kind_of_nursery": kind}
        yield {**setting, "ofsted_number": "no"}
        for register, childminders, early_years in product(BOTH, repeat=3):
            yield {
                **setting,
                "ofsted_number": "yes",
                "on_early_years_register": register,
                "on_childminders_list": childminders,
                "on_early_years_list": early_years,
            }


def workplaces() -> Iterator[dict[str, object]]:
    for setting in ("a_school", "an_academy_trust", "a_16_to_19_educational_setting"):
        for eligible, disadvantage, early_years in product(BOTH, repeat=3):
            yield {
                "work_setting": setting,
                "workplace_kind": "school",
                "eligible_type": eligible,
                "on_disadvantage_list": disadvantage,
                "on_early_years_list": early_years,
            }
        for disadvantage in BOTH:
            yield {
                "work_setting": setting,
                "workplace_kind": "local_authority",
                "on_disadvantage_list": disadvantage,
            }


def every_situation() -> Iterator[RuleFacts]:
    """All combinations of settings, courses, history, referral and country."""
    settings = [*employments(), *private_settings(), *workplaces()]
    for setting, course in product(settings, COURSES):
        for outside, referred, new_headteacher, funded in product(BOTH, repeat=4):
            yield RuleFacts(
                course=course.identifier,
                outside_england=outside,
                referred=referred,
                new_headteacher=new_headteacher,
                previously_funded_courses=frozenset({course.identifier} if funded else ()),
                **setting,
            )
