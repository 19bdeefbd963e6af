"""Forms in tabs that were opened before a deploy: a page that leads on, and nothing is lost."""

from copy import deepcopy

import pytest

from tests.admin.staff import staff
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep


@pytest.mark.parametrize("fields", [{}, {"course_provider": "teach_first"}, {"provider": "gone"}])
async def test_a_field_that_has_another_name_now_is_asked_for_again(applicant, user, fields):
    await keep(user, SENCO_ANSWERS)
    form = (await applicant.open("/registration/provider")).form()
    sent = [("_csrf_token", form.values()["_csrf_token"]), *fields.items()]
    await applicant.post(form, sent)
    assert (applicant.response.status_code, applicant.slug) == (422, "provider")
    assert await draft_of(user) == SENCO_ANSWERS
    await applicant.send({"provider": "teach_first"})
    assert (await draft_of(user))["provider"] == "teach_first"


async def test_a_question_that_is_no_more_leads_to_the_start_and_from_there_on(plain, user):
    await keep(user, SENCO_ANSWERS)
    form = deepcopy((await plain.open("/registration/provider")).form())
    form.element.set("action", "/registration/favourite-colour")
    await plain.post(form, [*form.values().items(), ("favourite_colour", "blue")])
    assert (plain.response.status_code, plain.heading) == (404, "Page not found")
    await plain.follow("Go to the start page of this service")
    assert (await plain.follow("Carry on")).slug == "check-answers"
    assert await draft_of(user) == SENCO_ANSWERS


async def test_check_answers_without_its_hidden_fields_leads_back_to_them(plain, user):
    await keep(user, SENCO_ANSWERS)
    form = (await plain.open("/registration/check-answers")).form()
    await plain.post(form, [("_csrf_token", form.values()["_csrf_token"])])
    assert (plain.response.status_code, plain.slug) == (200, "check-answers")
    await plain.send()
    assert "Registration successfully submitted" in plain.text


async def test_a_form_of_the_console_whose_fields_changed_is_drawn_again(super_browser):
    boss = await Applicant(super_browser).open("/admin/admins/new")
    token = boss.form().values()["_csrf_token"]
    await boss.post(boss.form(), [("_csrf_token", token), ("mail", "new@example.org")])
    assert boss.response.status_code == 422
    await boss.send({"name": "Nia New", "email": "nia@example.org"})
    assert boss.response.status_code == 200
    assert "Nia New" in boss.text


async def test_a_form_of_the_console_that_is_no_more_leads_to_the_dashboard(super_browser):
    admin = await staff()
    boss = await Applicant(super_browser).open("/admin/admins/new")
    sent = boss.form().values()
    answer = await super_browser.post(f"/admin/admins/{admin}/colour", data=sent)
    assert (answer.status_code, 'href="/admin"' in answer.text) == (404, True)
