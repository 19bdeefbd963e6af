"""A SENCO registers: what is shown, stored and promised, from the start page to the email."""

import json
from datetime import date

from models.engine import DB
from tests.http.drafts import SENCO_ANSWERS
from tests.http.stories import MAY, NOVEMBER, SENCO, begun, go_through, ready, submitted, until
from tests.journey.worked import AT_SCHOOL, SENCO_NAME

STORED = {
    "submitted_at": MAY,
    "late_permission": None,
    "version": 0,
    "course": "npq-senco",
    "provider": "national_institute_of_teaching",
    "course_start_before": NOVEMBER,
    "trn": "1234567",
    "trn_verified": True,
    "work_in_england": True,
    "return_to_teaching_adviser": False,
    "work_setting": "a_school",
    "workplace_name": "Hillside School",
    "workplace_address": "1 Mill Lane, Manchester",
    "workplace_identifier": "100000",
    "senco_role": "yes",
    "senco_start_date": date(2023, 3, 1),
    "funding_code": "funded",
    "funding_result": "funded",
    "rule_set": "2024-07",
    "list_versions": "{}",
    "information_shared_at": MAY,
    "provider_status": "pending",
    "started": "unknown",
}
SEARCHED = ("search_plain", "person_plain")  # worked out by the database for the console's lists
OUR_OWN = ("id", "user_id", "draft_key", "workplace", "answers", "created_at", *SEARCHED)
CARDS = {
    "Course": "Special educational needs co-ordinator (SENCO) NPQ",
    "Provider": "National Institute of Teaching",
    "Work setting": "A school",
    "Workplace": "Hillside School – 1 Mill Lane, Manchester",
    SENCO_NAME: "Yes – since March 2023",
}


async def test_every_column_of_the_registration_is_as_answered_and_no_other_is_filled(
    applicant, user
):
    await submitted(applicant)
    stored = dict(await DB.row("SELECT * FROM registration"))
    ours = {name: stored.pop(name) for name in OUR_OWN}
    assert {name: value for name, value in stored.items() if value is not None} == {
        name: value for name, value in STORED.items() if value is not None
    }
    assert ours["user_id"] == user
    assert json.loads(ours["answers"]) == SENCO_ANSWERS


async def test_the_registration_names_the_workplace_row(applicant):
    await submitted(applicant)
    row = await DB.row(
        "SELECT w.identifier FROM registration r JOIN workplace w ON w.id = r.workplace"
    )
    assert row["identifier"] == "100000"


async def test_check_answers_shows_the_rows_of_the_path_each_with_its_change_link(applicant):
    await ready(applicant)
    assert applicant.rows == AT_SCHOOL | {
        "Course": SENCO_NAME,
        SENCO_NAME: "Yes – since March 2023",
        "Provider": "National Institute of Teaching",
    }
    assert applicant.heading == "Check your answers and submit"


async def test_the_funding_page_tells_a_senco_by_when(applicant):
    await begun(applicant, until(SENCO, "funding"))
    assert (
        "You’re eligible for scholarship funding for the special educational needs co-ordinator"
        " (SENCO) NPQ starting before November 2024." in applicant.text
    )
    assert (
        "You need to complete this NPQ by March 2026, 3 years after you became a SENCO. It takes up"
        " to 22 months, so plan to start by May 2024." in applicant.text
    )


async def test_the_registration_page_shows_the_cards_as_pictured(applicant):
    await submitted(applicant)
    assert (
        applicant.heading == "Your Special educational needs co-ordinator (SENCO) NPQ registration"
    )
    assert "Submitted 10 May 2024" in applicant.text
    assert {label: applicant.rows[label] for label in CARDS} == CARDS
    assert applicant.rows["Course start"].startswith("Before November 2024")
    assert applicant.rows["Scholarship funding"].startswith("Eligible This means that if National")
    assert "Course funding" not in applicant.rows


async def test_the_banner_is_shown_after_submitting_and_not_on_a_later_visit(applicant):
    await submitted(applicant)
    assert "Registration successfully submitted" in applicant.text
    await applicant.open(applicant.address.partition("?")[0])
    assert "Registration successfully submitted" not in applicant.text


async def test_one_email_is_promised_to_the_person_in_the_words_of_the_registration(
    applicant, user
):
    await submitted(applicant)
    registration = (await DB.row("SELECT id FROM registration"))["id"]
    (email,) = await DB.rows("SELECT * FROM outbox_email")
    assert (email["template"], email["recipient"]) == (
        "registration-submitted",
        "teacher@example.com",
    )
    assert (email["dedupe_key"], email["user_id"]) == (
        f"registration-submitted:{registration}",
        user,
    )
    assert email["state"] == "waiting"
    values = json.loads(email["values"])
    assert values["provider"] == "National Institute of Teaching"
    assert values["link"].endswith(f"/account/registrations/{registration}")
    assert "1234567" not in email["values"]


async def test_submitting_is_recorded_twice_once_for_the_registration_and_once_for_the_audit(
    applicant, user
):
    await submitted(applicant)
    (event,) = await DB.rows("SELECT * FROM registration_event")
    (audit,) = await DB.rows("SELECT * FROM audit_event")
    assert (event["event"], event["actor"]) == ("submitted", "person")
    assert (audit["action"], audit["actor_id"]) == ("registration.submitted", str(user))
    assert audit["object_id"] == str(event["registration"])


async def test_the_draft_is_emptied_and_keeps_the_work_answers_as_suggestions(applicant):
    await ready(applicant)
    before = await DB.row("SELECT * FROM draft")
    await applicant.send()
    after = await DB.row("SELECT * FROM draft")
    assert (after["answers"], after["started_at"]) == ("{}", None)
    assert after["key"] != before["key"]
    assert after["version"] == before["version"] + 1
    work = ("work_in_england", "return_to_teaching_adviser", "work_setting", "workplace")
    assert json.loads(after["prefill"]) == {key: SENCO_ANSWERS[key] for key in work}


async def test_registering_for_another_npq_asks_again_with_the_work_answers_filled_in(applicant):
    await submitted(applicant)
    await applicant.follow("Register for another NPQ")
    assert "course_start" not in applicant.form().values()
    await go_through(applicant, SENCO[:2])
    for slug, value in SENCO[2:6]:
        assert applicant.slug == slug
        assert applicant.form().values()[slug.replace("-", "_")] == value
        await applicant.send()
    assert "course" not in applicant.form().values()


async def test_the_next_sign_in_in_this_browser_asks_for_credentials_again(applicant):
    await submitted(applicant)
    assert "npq-fresh" in applicant.browser.cookies
