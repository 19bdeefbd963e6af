"""Invented workplaces and answers that the tests of the journey share."""

from dataclasses import replace
from datetime import date

from app.eligibility.workplace import Workplace
from app.journey.facts import Facts, SoFar
from app.journey.journey import REGISTRATION
from tests.eligibility.offers import OFFERS

TODAY = date(2024, 5, 10)
NOVEMBER = date(2024, 11, 1)

HILLSIDE = Workplace("school", "100000", "Hillside School", "1 Mill Lane, Manchester", "", "352")
COMMUNITY = replace(HILLSIDE, establishment_type="1")
LISTED = replace(COMMUNITY, lists=frozenset({"schools"}))
EARLY_LISTED = replace(HILLSIDE, lists=frozenset({"early_years"}))
WELSH = replace(HILLSIDE, identifier="400000", establishment_type="30", authority_code="660")
BOROUGH = Workplace("local_authority", "10005549", "Borough of Example", "Town Hall, Example")
COLLEGES = replace(BOROUGH, lists=frozenset({"sixteen_to_nineteen"}))
ACORNS = Workplace(
    "childcare_provider",
    "EY456789",
    "Acorns Nursery",
    "2 Oak Street, Leeds",
    early_years_register=True,
    lists=frozenset({"early_years"}),
)
MINDER = Workplace(
    "childcare_provider",
    "123456",
    early_years_register=True,
    lists=frozenset({"childminders"}),
)
UNREGISTERED = Workplace("childcare_provider", "EY111111", "Pebbles", "Leeds")

ITT_PROVIDERS = (
    ("Zenith Teaching School", "Zenith Teaching School (Zenith ITT)"),
    ("Abbey Training Partnership", "Abbey Training Partnership"),
)

BEGIN = {"course_start": "yes", "course_start_before": "2024-11-01", "provider_check": "yes"}
IN_ENGLAND = BEGIN | {"work_in_england": "yes", "return_to_teaching_adviser": "no"}
IN_SCHOOL = IN_ENGLAND | {"work_setting": "a_school", "workplace": HILLSIDE.key}
SENCO = IN_SCHOOL | {
    "course": "npq-senco",
    "senco_role": "yes",
    "senco_start_date": "2023-03-01",
    "funding": "funded/npq-senco",
    "provider": "national_institute_of_teaching",
    "share_information": "yes",
}
HEADSHIP = IN_SCHOOL | {
    "course": "npq-headship",
    "funding": "funded/npq-headship",
    "provider": "teach_first",
    "share_information": "yes",
}
TYPED = {
    "has_teacher_reference_number": "yes",
    "teacher_reference_number": "1234567",
    "full_name": "Rosalind Example",
    "date_of_birth": "1980-12-13",
    "national_insurance_number": "QQ123456C",
}


def facts(answers=(), **known):
    """Facts of 10 May 2024 with November 2024 usable, over the community school of the cast."""
    answers = dict(answers)
    usual = {
        "today": TODAY,
        "month": NOVEMBER,
        "workplace": COMMUNITY if "workplace" in answers else None,
        "offers": OFFERS.get(answers.get("course"), ()),
        "itt_providers": ITT_PROVIDERS,
    }
    return Facts(answers=answers, **{**usual, **known})


def walk(answers=(), **known):
    """The walk of `facts`."""
    return REGISTRATION.walk(facts(answers, **known))


def nothing_yet(**known):
    """What a question sees before anything is answered."""
    return SoFar(facts(**known), {})
