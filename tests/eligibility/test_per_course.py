"""The table "Per course" of the specification, for people in England who were not funded before."""

import csv
from pathlib import Path

import pytest

from app.eligibility.courses import COURSES, EHCO
from app.eligibility.rule_facts import RuleFacts
from app.eligibility.rules import decide

LETTER = {"funded": "F", "in_review": "R", "not_funded": "-"}
SCHOOL = {"workplace_kind": "school", "eligible_type": True}
OTHER_SCHOOL = {"workplace_kind": "school"}
AUTHORITY = {"workplace_kind": "local_authority"}
MINDER = {"kind_of_nursery": "childminder", "ofsted_number": "yes"}
NURSERY = {"kind_of_nursery": "private_nursery", "ofsted_number": "yes"}
ANOTHER = {"kind_of_nursery": "another_early_years_setting", "ofsted_number": "yes"}
REGISTER = {"on_early_years_register": True}
DISADVANTAGE = {"on_disadvantage_list": True}
EARLY_YEARS = {"on_early_years_list": True}
MINDERS_LIST = {"on_childminders_list": True}


def employed(kind):
    return {"work_setting": "other", "employment_type": kind}


SITUATIONS = {
    "school of an eligible type on no list": [SCHOOL],
    "school of an eligible type on a disadvantage list": [
        SCHOOL | DISADVANTAGE,
        SCHOOL | DISADVANTAGE | EARLY_YEARS,
    ],
    "school of an eligible type on the early years list only": [SCHOOL | EARLY_YEARS],
    "school of another type on no list": [OTHER_SCHOOL],
    "school of another type on a list": [OTHER_SCHOOL | DISADVANTAGE, OTHER_SCHOOL | EARLY_YEARS],
    "local authority on no list": [AUTHORITY],
    "local authority on the 16 to 19 list": [AUTHORITY | DISADVANTAGE],
    "private early years on the register and its list": [
        MINDER | REGISTER | MINDERS_LIST,
        NURSERY | REGISTER | EARLY_YEARS,
        ANOTHER | REGISTER | EARLY_YEARS,
    ],
    "private early years otherwise": [
        MINDER | MINDERS_LIST,
        NURSERY | EARLY_YEARS,
        MINDER | REGISTER | EARLY_YEARS,
        NURSERY | REGISTER | MINDERS_LIST,
        {"kind_of_nursery": "private_nursery", "ofsted_number": "no"},
    ],
    "hospital school or young offender institution": [
        employed("hospital_school"),
        employed("young_offender_institution"),
    ],
    "virtual school or teacher employed by a local authority": [
        employed("local_authority_virtual_school"),
        employed("local_authority_supply_teacher"),
    ],
    "lead mentor": [employed("lead_mentor_for_accredited_itt_provider")],
    "employment other": [employed("other")],
    "referred": [{"referred": True}],
}


def column(course):
    if course.funding == "general":
        return "general"
    special = {"NPQLTD": "teacher development", "NPQEYL": "early years leadership"}
    return special.get(course.code, "other targeted")


def table():
    with (Path(__file__).parent / "per_course.csv").open(encoding="utf-8") as rows:
        return list(csv.DictReader(rows))


@pytest.mark.parametrize("row", table(), ids=lambda row: row["situation"])
def test_a_situation_is_decided_as_the_table_says(row):
    for situation in SITUATIONS[row["situation"]]:
        for course in COURSES:
            facts = RuleFacts(course.identifier, new_headteacher=True, **situation)
            assert LETTER[decide(facts).result] == row[column(course)], course.name


@pytest.mark.parametrize("row", table(), ids=lambda row: row["situation"])
def test_the_coaching_offer_is_only_for_new_headteachers_but_for_a_referral(row):
    for situation in SITUATIONS[row["situation"]]:
        result = decide(RuleFacts(EHCO, **situation)).result
        assert LETTER[result] == ("R" if row["situation"] == "referred" else "-")


def test_the_table_names_every_situation():
    assert {row["situation"] for row in table()} == set(SITUATIONS)
