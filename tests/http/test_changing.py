"""Changing answers from check answers: nothing stale is shown, and nothing stale is stored."""

import json

import pytest

from models.engine import DB
from tests import stage
from tests.http.drafts import HEADSHIP_ANSWERS, SENCO_ANSWERS, draft_of, keep
from tests.http.stories import SENCO, go_through
from tests.journey.worked import SENCO_NAME, end
from tests.page_check import with_class, words

CHECK = "/registration/check-answers"
ASKED_OF_SENCOS = (
    ("senco-role", "yes"),
    ("senco-start-date", "3 2023"),
    ("funding", ""),
    *end("national_institute_of_teaching"),
)
CHANGES = {
    "Course start": "course-start",
    "Workplace in England": "work-in-england",
    "Referred by return to teaching adviser": "return-to-teaching-adviser",
    "Work setting": "work-setting",
    "Workplace": "workplace",
    "Course": "course",
    SENCO_NAME: "senco-role",
    "Provider": "provider",
}


async def change(applicant, slug: str):
    """Press the Change link that opens this question."""
    links = [a for a in applicant.page.iter("a") if f"/{slug}?changing=1" in a.get("href", "")]
    assert links, f"no Change link to {slug}"
    return await applicant.click(links[0])


@pytest.fixture
async def senco(applicant, user):
    """At check answers with the answers of a SENCO."""
    await keep(user, SENCO_ANSWERS)
    return await applicant.open(CHECK)


async def test_every_row_has_a_change_link_that_names_the_row_and_opens_its_question(senco):
    found = {}
    for row in with_class(senco.page, "govuk-summary-list__row"):
        (link,) = row.iter("a")
        label = words(row.find("dt"))
        assert words(link) == f"Change {label.lower()}"
        found[label] = link.get("href").removeprefix("/registration/").removesuffix("?changing=1")
    assert found == CHANGES


@pytest.mark.parametrize("slug", CHANGES.values())
async def test_a_change_link_opens_its_question_and_back_and_continue_return_to_the_answers(
    senco, slug: str
):
    await change(senco, slug)
    assert senco.slug == slug
    assert senco.back == CHECK
    await senco.send()
    if slug == "senco-role":
        await senco.send()
    assert (senco.slug, senco.rows.keys()) == ("check-answers", CHANGES.keys())


async def test_an_answer_that_is_sent_again_unchanged_keeps_everything(senco, user):
    await change(senco, "course")
    await senco.send()
    assert await draft_of(user) == SENCO_ANSWERS
    assert senco.address == CHECK


async def test_the_second_question_of_a_row_follows_the_first_while_changing(senco):
    await change(senco, "senco-role")
    await senco.send({"senco_role": "yes"})
    assert senco.address == "/registration/senco-start-date?changing=1"
    await senco.send({"senco_start_date-year": "2022"})
    assert senco.rows[SENCO_NAME] == "Yes – since March 2022"


async def test_a_senco_who_is_none_after_all_keeps_no_date_in_the_row(senco):
    await change(senco, "senco-role")
    await senco.send({"senco_role": "plans_to_become"})
    assert senco.address == CHECK
    assert senco.rows[SENCO_NAME] == "No, but I plan to become one"
    await senco.send()
    row = await DB.row("SELECT senco_role, senco_start_date, answers FROM registration")
    assert (row["senco_role"], row["senco_start_date"]) == ("plans_to_become", None)
    assert "senco_start_date" not in json.loads(row["answers"])


async def test_changing_headship_to_senco_asks_the_questions_for_sencos(applicant, user):
    await keep(user, HEADSHIP_ANSWERS)
    await change(await applicant.open(CHECK), "course")
    await applicant.send({"course": "npq-senco"})
    await go_through(applicant, ASKED_OF_SENCOS[:3])
    assert (applicant.slug, applicant.rows["Provider"]) == ("check-answers", "Teach First")
    assert applicant.rows[SENCO_NAME] == "Yes – since March 2023"


async def test_changing_back_to_headship_drops_the_row_and_the_columns(senco):
    await change(senco, "course")
    await senco.send({"course": "npq-headship"})
    assert senco.slug == "funding"
    await senco.send()
    assert SENCO_NAME not in senco.rows
    await senco.send()
    row = await DB.row("SELECT * FROM registration")
    assert (row["course"], row["senco_role"], row["senco_start_date"]) == (
        "npq-headship",
        None,
        None,
    )
    assert "senco_role" not in json.loads(row["answers"])


async def test_answers_off_the_path_are_kept_and_count_again_when_they_apply_again(senco, user):
    await change(senco, "course")
    await senco.send({"course": "npq-headship"})
    await senco.open("/registration/course?changing=1")
    await senco.send({"course": "npq-senco"})
    assert senco.slug == "check-answers"
    assert await draft_of(user) == SENCO_ANSWERS


async def test_a_provider_that_does_not_offer_the_new_course_is_asked_for_again(applicant, user):
    await keep(user, HEADSHIP_ANSWERS | {"provider": "teacher_development_trust"})
    await change(await applicant.open(CHECK), "course")
    await applicant.send({"course": "npq-senco"})
    await go_through(applicant, ASKED_OF_SENCOS[:3])
    assert applicant.slug == "provider"
    assert "teacher_development_trust" not in applicant.form().options("provider")
    await applicant.send({"provider": "teach_first"})
    assert applicant.slug == "check-answers"


async def test_moving_abroad_drops_the_workplace_and_asks_how_to_pay(senco):
    await change(senco, "work-in-england")
    await senco.send({"work_in_england": "no"})
    await go_through(senco, (("funding", ""), ("pay-for-course", "self")))
    assert senco.slug == "check-answers"
    assert senco.rows.keys() & {"Workplace", "Referred by return to teaching adviser"} == set()
    await senco.send()
    row = await DB.row("SELECT workplace, workplace_name, pay_for_course FROM registration")
    assert tuple(row.values()) == (None, None, "self")


async def test_another_workplace_can_be_searched_for_and_chosen_while_changing(senco):
    await stage.school("100002", "Riverbank Academy")
    await change(senco, "workplace")
    await senco.search("riverbank")
    assert senco.address == "/registration/workplace?changing=1&q=riverbank"
    await senco.send({"workplace": "school:100002"})
    assert senco.address == CHECK
    assert senco.rows["Workplace"] == "Riverbank Academy – 1 Mill Lane, Manchester"


async def test_a_mistake_while_changing_keeps_the_way_back_to_the_answers(senco):
    await senco.open("/registration/senco-start-date?changing=1")
    await senco.send({"senco_start_date-month": "13"})
    assert senco.response.status_code == 422
    assert (senco.back, senco.form().action) == (CHECK, "/registration/senco-start-date?changing=1")


async def test_someone_who_now_wants_to_start_later_comes_to_the_dead_end_and_can_go_back(senco):
    await change(senco, "course-start")
    await senco.send({"course_start": "no"})
    assert senco.heading == "You cannot register yet"
    assert senco.back == "/registration/course-start?changing=1"
    await senco.follow("Back")
    await senco.send({"course_start": "yes"})
    assert senco.slug == "check-answers"


async def test_what_the_rows_show_is_what_is_stored(senco):
    shown = senco.rows
    await senco.send()
    row = await DB.row("SELECT * FROM registration")
    place = f"{row['workplace_name']} – {row['workplace_address']}"
    assert shown["Workplace"] == place == senco.rows["Workplace"]
    assert row["senco_start_date"].strftime("Yes – since %B %Y") == shown[SENCO_NAME]
    assert row["course_start_before"].strftime("Before %B %Y") == shown["Course start"]
    assert (row["provider"], row["work_setting"]) == (dict(SENCO)["provider"], "a_school")


async def test_another_course_is_chosen_from_the_outcome_without_losing_the_way(senco):
    await stage.on_list("early_years", "urn", "100000")
    await change(senco, "course")
    await senco.send({"course": "npq-senior-leadership"})
    assert "With your present workplace you could be eligible for:" in senco.text
    await senco.follow("Choose a different NPQ")
    assert senco.address == "/registration/course?changing=1"
    await senco.send({"course": "npq-senco"})
    assert senco.slug == "check-answers"
