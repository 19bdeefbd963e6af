from dataclasses import replace
from datetime import date

from app.journey.record import columns, stored_answers, work_answers
from tests.journey.cast import ACORNS, BEGIN, COMMUNITY, IN_ENGLAND, IN_SCHOOL, SENCO, TYPED, walk

NURSERY = IN_ENGLAND | {
    "work_setting": "early_years_or_childcare",
    "kind_of_nursery": "private_nursery",
    "ofsted_number": "yes",
    "childcare_provider": ACORNS.key,
    "course": "npq-early-years-leadership",
    "funding": "funded/npq-early-years-leadership",
    "provider": "teach_first",
    "share_information": "yes",
}


def test_a_senco_registration_is_stored_by_column():
    kept = columns(walk(SENCO))
    assert kept["course"] == "npq-senco"
    assert kept["provider"] == "national_institute_of_teaching"
    assert kept["course_start_before"] == date(2024, 11, 1)
    assert (kept["senco_role"], kept["senco_start_date"]) == ("yes", date(2023, 3, 1))
    assert kept["work_in_england"] is True
    assert kept["return_to_teaching_adviser"] is False


def test_an_outcome_is_stored_with_its_rule_set():
    kept = columns(walk(SENCO))
    assert kept["funding_code"] == kept["funding_result"] == "funded"
    assert kept["rule_set"] == "2024-07"


def test_a_workplace_is_stored_as_it_is_now():
    kept = columns(walk(SENCO))
    assert kept["workplace"] == "school:100000"
    assert kept["workplace_name"] == "Hillside School"
    assert kept["workplace_address"] == "1 Mill Lane, Manchester"
    assert kept["workplace_identifier"] == "100000"


def test_a_childcare_provider_is_stored_as_the_workplace():
    kept = columns(walk(NURSERY, childcare_provider=ACORNS, workplace=COMMUNITY))
    assert (kept["workplace"], kept["workplace_identifier"]) == (ACORNS.key, "EY456789")
    assert kept["ofsted_number"] is True


def test_what_is_not_published_is_stored_as_nothing():
    hidden = replace(ACORNS, name=None, address="")
    kept = columns(walk(NURSERY, childcare_provider=hidden))
    assert kept["workplace_name"] is kept["workplace_address"] is None


def test_no_month_is_stored_as_nothing():
    neutral = SENCO | {"course_start_before": ""}
    assert columns(walk(neutral, month=None))["course_start_before"] is None


def test_typed_details_are_stored_by_their_columns():
    kept = columns(walk(TYPED | SENCO, trn_confirmed=False))
    assert kept["typed_name"] == "Rosalind Example"
    assert kept["typed_date_of_birth"] == date(1980, 12, 13)
    assert kept["typed_national_insurance_number"] == "QQ123456C"


def test_an_insurance_number_left_empty_is_stored_as_nothing():
    typed = TYPED | SENCO | {"national_insurance_number": ""}
    kept = columns(walk(typed, trn_confirmed=False))
    assert kept["typed_national_insurance_number"] is None


def test_nothing_is_typed_on_a_path_without_the_trn_question():
    kept = columns(walk(TYPED | SENCO))
    assert kept["typed_name"] is kept["typed_date_of_birth"] is None


def test_the_kept_answers_are_those_of_the_path_without_personal_details():
    known = walk(TYPED | SENCO | {"headship_stage": "none"}, trn_confirmed=False)
    assert stored_answers(known) == SENCO
    assert columns(known)["answers"] == SENCO


def test_work_answers_are_suggested_next_time():
    known = walk(TYPED | SENCO, trn_confirmed=False)
    expected = {key: IN_SCHOOL[key] for key in IN_SCHOOL if key not in BEGIN}
    assert work_answers(known) == TYPED | expected


def test_work_answers_off_the_path_are_not_suggested():
    assert "role" not in work_answers(walk(SENCO | {"role": "Head"}))
