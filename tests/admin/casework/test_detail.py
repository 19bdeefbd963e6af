"""The page of one registration: every card, note, email and event."""

import json
from datetime import date

import pytest

from app.services.casework.funding import OWN_WORDS, Decision, decide_funding
from app.services.late.changing import permission_of
from models.engine import DB
from tests import stage
from tests.admin.casework.desk import LIST, banner, links, look_up, press
from tests.casework.cases import ASH, REVIEWED
from tests.http.drafts import SENCO_ANSWERS, register
from tests.http.late_list import let_in_late
from tests.http.stories import MAY
from tests.page_check import words

TYPED = {
    "trn": "7654321",
    "trn_verified": False,
    "typed_name": "Alexandra Typed",
    "typed_date_of_birth": date(1980, 12, 13),
    "typed_national_insurance_number": "QQ123456C",
}
SENCO = {
    "course": "npq-senco",
    "provider": "national_institute_of_teaching",
    "senco_role": "yes",
    "senco_start_date": date(2023, 3, 1),
    "answers": json.dumps(SENCO_ANSWERS),
}


async def test_every_stored_answer_stands_under_the_words_of_its_question(ada, user):
    await look_up(ada, await register(user, **SENCO, workplace_identifier="100000"))
    said = {
        "Course Which NPQ do you want to do?": "Special educational needs co-ordinator (SENCO)",
        "Provider Select your provider": "National Institute of Teaching",
        "Course start Do you want to start a course before November 2024?": "Before November 2024",
        "Have you chosen an NPQ and a provider?": "Yes",
        "Do you work as a special educational needs co-ordinator (SENCO)?": "Yes",
        "When did you become a SENCO?": "March 2023",
        "Do you work in England?": "Yes",
        "Did a return to teaching adviser refer you?": "No",
        "What type of setting do you work in?": "A school",
        "Find your workplace": "100000 – Hillside School – 1 Mill Lane, Manchester",
        "Funding": "Eligible (Special educational needs co-ordinator (SENCO))",
        "I agree to my information being shared like this": "Yes",
    }
    assert {name: ada.rows.get(name) for name in said} == said


async def test_columns_without_answers_are_shown_too(ada, user):
    imported = {"answers": "{}", "role": "Deputy", "employer": "A trust"}
    ehco = {"headship_stage": "completed_npqh", "headteacher": True, "first_five_years": False}
    made = await register(user, course="npq-early-headship-coaching-offer", **ehco, **imported)
    rows = (await look_up(ada, made)).rows
    assert rows["Where are you with the Headship NPQ?"] == "I have completed it"
    assert rows["Are you in your first 5 years of headship?"] == "No"
    assert (rows["What is your role?"], rows["What organisation employs you?"]) == (
        "Deputy",
        "A trust",
    )


async def test_how_it_stands_is_on_the_first_card(ada, user):
    made = await register(
        user,
        provider_status="accepted",
        funded_place=False,
        outcome="failed",
        started="started",
        started_on=date(2024, 5, 1),
        started_source="Review May",
        version=4,
    )
    rows = (await look_up(ada, made)).rows
    assert ada.heading == "Registration of Alex Teacher for Headship"
    shown = [rows[name] for name in ("ID", "Submitted", "Late", "Status", "Funded place")]
    assert shown == [str(made), "10 May 2024 at 10:30am", "No", "Accepted", "No"]
    assert rows["Started"] == "Started on 1 May 2024, said by Review May"
    assert (rows["Outcome"], rows["Version"]) == ("Not passed", "4")


async def test_late_ones_lead_to_their_permission_and_workplaces_to_what_they_are_now(ada, user):
    await stage.school(name="Another Name")
    place = await DB.row("SELECT id FROM workplace")
    await let_in_late("late@example.com")
    late = await permission_of("late@example.com")
    made = await register(user, late_permission=late, workplace=place["id"])
    await look_up(ada, made)
    addresses = {words(link): link.get("href") for link in ada.page.iter("a")}
    assert addresses["See the late permission"] == f"/admin/late-registrations/{late}"
    assert addresses["Another Name"] == f"/admin/workplaces/{place['id']}"
    assert addresses["See Alex Teacher"] == f"/admin/users/{user}"


async def test_the_funding_card_tells_result_lists_and_both_reasons(ada, user):
    lists = json.dumps({"schools": 3, "childminders": 1})
    made = await register(user, **REVIEWED, list_versions=lists)
    rows = (await look_up(ada, made)).rows
    assert rows["Result at submission"] == "In review"
    assert rows["Reason at submission"] == "Setting to be reviewed (subject_to_review)"
    assert rows["Lists at submission"] == (
        "Childminders version 1, Schools, top half by pupil premium version 3"
    )
    assert (rows["Rule set"], rows["Decision"]) == ("2024-07", "Not decided yet")
    own = Decision("not_funded", "Heard so", OWN_WORDS, "Your <school> closed.")
    await decide_funding(made, own, 0, ASH, MAY)
    rows = (await look_up(ada, made)).rows
    assert (rows["Decision"], rows["Funding in force"]) == ("Not eligible", "Not eligible")
    assert rows["Reason told to the person"] == "Your <school> closed."
    assert rows["Reason for admins"] == "Heard so"
    assert rows["Decided"] == "10 May 2024 at 10:30am by Ash Quillerby"


async def test_the_person_is_shown_with_both_trns_and_nothing_that_was_typed(ada, user):
    rows = (await look_up(ada, await register(user, **TYPED))).rows
    assert rows["TRN as submitted"] == "7654321 Not verified"
    assert rows["TRN now"] == "1234567 Verified"
    for secret in ("Alexandra Typed", "13 December 1980", "QQ123456C"):
        assert secret not in ada.response.text


async def test_a_note_is_kept_with_its_lines_and_stands_in_the_history(ada, user):
    made = await register(user)
    await press(await look_up(ada, made), "note", {"note": "First <b>line</b>\r\nSecond"})
    assert banner(ada) == "The note about the registration of Alex Teacher for Headship is added."
    assert "First <b>line</b> Second" in ada.text
    assert "Added a note to a registration Ada Admin, 10 May 2024 at 10:30am" in ada.text


async def test_a_note_sent_twice_is_one(ada, user):
    made = await register(user)
    form = (await look_up(ada, made)).form("note")
    filled = form.filled({"note": "Once"})
    for _ in range(2):
        await ada.post(form, filled)
        assert banner(ada).startswith("The note about the registration of Alex Teacher")
    assert len(await DB.rows("SELECT 1 FROM registration_note")) == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [(" \r\n ", "Enter a note"), ("x" * 1001, "Note must be 1,000 characters or fewer")],
)
async def test_a_note_that_cannot_be_is_said_at_the_field(ada, user, typed, sentence):
    await press(await look_up(ada, await register(user)), "note", {"note": typed})
    assert (ada.response.status_code, ada.errors) == (422, [sentence])
    assert "Course start" in ada.text


async def test_emails_and_history_stand_on_the_page(ada, user):
    made = await register(user, **REVIEWED)
    await decide_funding(made, Decision("funded", "Fine by me"), 0, ASH, MAY)
    await look_up(ada, made)
    assert "Your NPQ funding: Headship Waiting" in ada.text
    assert "Decided the funding of a registration Ash Quillerby" in ada.text
    assert "Reason: Fine by me" in ada.text


async def test_actions_are_shown_to_those_who_may_and_where_they_apply(ada, sam, user):
    made = await register(user, **REVIEWED, provider_status="rejected")
    actions = ("Set progress", "Decide funding", "Revert")
    assert [one for one in links(await look_up(ada, made)) if one in actions] == ["Set progress"]
    assert [one for one in links(await look_up(sam, made)) if one in actions] == list(actions)
    await DB.rows("UPDATE registration SET expired_at = now(), funding_decision = 'funded'")
    assert [one for one in links(await look_up(ada, made)) if one in actions] == []
    assert [one for one in links(await look_up(sam, made)) if one in actions] == ["Revert"]


async def test_the_way_back_leads_to_the_list_as_it_was_narrowed_down(ada, user):
    made = await register(user)
    assert (await look_up(ada, made)).back == LIST
    came_from = {"Referer": f"http://localhost:8000{LIST}?q=alex&sort=name"}
    answer = await ada.browser.get(f"{LIST}/{made}", headers=came_from)
    assert f'href="{LIST}?q=alex&amp;sort=name"' in answer.text
