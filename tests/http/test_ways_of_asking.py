"""HEAD, history restores and fragments: one address, the body that was asked for."""

import pytest

from app.eligibility.courses import COURSES
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.stories import SENCO
from tests.page_check import read

QUESTIONS = [f"/registration/{slug}" for slug, _ in SENCO]
PAGES = [
    "/",
    "/signed-out",
    "/privacy",
    "/cookies",
    "/accessibility",
    "/help",
    "/registration/check-answers",
    "/account/registrations/{id}",
    "/account/registrations/{id}/change",
    "/guidance/apply",
    "/guidance/funding",
    "/guidance/courses",
    *QUESTIONS,
    *(f"/guidance/courses/{course.address}" for course in COURSES),
]
ELSEWHERE = ["/account", "/sign-in?to=register", "/sign-in", "/search/workplaces?q=hill"]
HTMX = {"HX-Request": "true"}


@pytest.fixture
async def made(user) -> str:
    """A registration of the person, and a whole draft beside it."""
    await keep(user, SENCO_ANSWERS)
    return str(await register(user))


@pytest.mark.parametrize("address", [*PAGES, *ELSEWHERE, "/nowhere", "/registration/unknown"])
async def test_head_answers_what_get_answers_without_the_body(plain, made, address):
    await plain.open("/")
    got = await plain.browser.get(address.format(id=made))
    asked = await plain.browser.head(address.format(id=made))
    assert (asked.status_code, asked.content) == (got.status_code, b"")
    varying = {"x-request-id"}
    assert {n: v for n, v in asked.headers.items() if n not in varying} == {
        n: v for n, v in got.headers.items() if n not in varying
    }


@pytest.mark.parametrize("address", PAGES)
async def test_htmx_gets_title_back_link_and_main_of_the_same_page(plain, made, address):
    whole = read((await plain.browser.get(address.format(id=made))).text)
    answer = await plain.browser.get(address.format(id=made), headers=HTMX)
    part = read(answer.text)
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "<html" not in answer.text
    assert "<header" not in answer.text
    for name in ("title", "main"):
        assert "".join(next(part.iter(name)).itertext()) == "".join(
            next(whole.iter(name)).itertext()
        )


@pytest.mark.parametrize("address", PAGES)
async def test_a_history_restore_gets_the_whole_page(plain, made, address):
    headers = HTMX | {"HX-History-Restore-Request": "true"}
    answer = await plain.browser.get(address.format(id=made), headers=headers)
    assert answer.text.startswith("<!DOCTYPE html>")
    assert (answer.headers["vary"], answer.headers["cache-control"]) == ("HX-Request", "no-store")


async def test_after_a_good_answer_htmx_gets_the_next_page_and_its_address(plain, user):
    form = (await plain.open("/registration/course-start")).form()
    sent = {**form.values(), "course_start": "yes"}
    answer = await plain.browser.post(form.action, data=sent, headers=HTMX)
    assert (answer.status_code, answer.headers["hx-push-url"]) == (
        200,
        "/registration/provider-check",
    )
    assert answer.text.startswith("<title>Have you chosen an NPQ and a provider?")
    assert "location" not in answer.headers


async def test_after_a_good_answer_others_are_sent_to_the_next_page(plain, user):
    form = (await plain.open("/registration/course-start")).form()
    answer = await plain.browser.post(form.action, data={**form.values(), "course_start": "yes"})
    assert (answer.status_code, answer.text) == (303, "")
    assert answer.headers["location"] == "/registration/provider-check"


async def test_a_mistake_is_a_fragment_to_htmx_and_pushes_no_address(plain, user):
    form = (await plain.open("/registration/course-start")).form()
    answer = await plain.browser.post(form.action, data=form.values(), headers=HTMX)
    assert answer.status_code == 422
    assert answer.text.startswith("<title>Error: Course start")
    assert "hx-push-url" not in answer.headers


async def test_htmx_is_sent_to_what_was_submitted_by_a_whole_page_load(plain, user):
    await keep(user, SENCO_ANSWERS)
    form = (await plain.open("/registration/check-answers")).form()
    answer = await plain.browser.post(form.action, data=form.values(), headers=HTMX)
    assert answer.status_code == 200
    assert answer.headers["hx-redirect"].startswith("/account/registrations/")


async def test_signing_in_and_out_never_goes_through_htmx(plain, user):
    await plain.open("/")
    for element in plain.page.iter():
        leads = element.get("href", "") + element.get("action", "")
        if leads.startswith("/sign-"):
            assert not [name for name in element.attrib if name.startswith("hx-")]
