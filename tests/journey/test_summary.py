from app.journey.record import stored_answers
from app.journey.summary import check_rows, work_rows
from tests.journey.cast import ACORNS, COMMUNITY, HEADSHIP, IN_ENGLAND, MINDER, SENCO, TYPED, walk

NURSERY = IN_ENGLAND | {
    "work_setting": "early_years_or_childcare",
    "kind_of_nursery": "childminder",
    "ofsted_number": "yes",
    "childcare_provider": MINDER.key,
}


def told(rows):
    return {row.label: row.value for row in rows}


def test_typed_details_come_first():
    rows = check_rows(walk(TYPED | SENCO, trn_confirmed=False))
    assert [(row.label, row.value) for row in rows[:4]] == [
        ("Full name", "Rosalind Example"),
        ("Teacher reference number (TRN)", "1234567"),
        ("Date of birth", "13 December 1980"),
        ("National Insurance number", "QQ123456C"),
    ]
    assert {row.change for row in rows[:4]} == {"teacher-reference-number"}


def test_an_insurance_number_left_empty_has_no_row():
    typed = TYPED | SENCO | {"national_insurance_number": ""}
    rows = told(check_rows(walk(typed, trn_confirmed=False)))
    assert "National Insurance number" not in rows


def test_steps_without_a_row_show_none():
    keys = {row.key for row in check_rows(walk(SENCO))}
    assert keys.isdisjoint({"provider_check", "funding", "share_information"})


def test_a_hidden_childminder_is_told_by_number():
    row = "Ofsted unique reference number (URN)"
    assert told(check_rows(walk(NURSERY, childcare_provider=MINDER)))[row] == "123456"
    answers = NURSERY | {"childcare_provider": ACORNS.key}
    assert told(check_rows(walk(answers, childcare_provider=ACORNS)))[row] == (
        "EY456789 – Acorns Nursery – 2 Oak Street, Leeds"
    )


def test_no_ofsted_number_is_not_applicable():
    rows = told(check_rows(walk(NURSERY | {"ofsted_number": "no"})))
    assert rows["Ofsted unique reference number (URN)"] == "Not applicable"


def test_the_course_start_follows_the_month_or_its_absence():
    assert told(check_rows(walk(SENCO)))["Course start"] == "Before November 2024"
    neutral = walk(SENCO | {"course_start_before": ""}, month=None)
    assert told(check_rows(neutral))["Course start"] == "Starting later"


def test_work_details_leave_out_course_start_course_provider_and_payment():
    labels = list(told(work_rows(SENCO, COMMUNITY.words, None)))
    assert labels == [
        "Workplace in England",
        "Referred by return to teaching adviser",
        "Work setting",
        "Workplace",
        "Special educational needs co-ordinator (SENCO)",
    ]


def test_work_details_say_what_check_answers_said():
    here = walk(SENCO)
    said = told(check_rows(here))
    later = told(work_rows(stored_answers(here), COMMUNITY.words, None))
    assert later.items() <= said.items()


def test_work_details_need_no_record_of_the_workplace():
    assert told(work_rows(HEADSHIP, None, None))["Work setting"] == "A school"


def test_work_details_keep_the_words_of_a_childcare_provider():
    rows = told(work_rows(NURSERY, None, "123456"))
    assert rows["Ofsted unique reference number (URN)"] == "123456"
