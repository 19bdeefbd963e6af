"""Requests that no page of ours sends: each gets a page that helps, and nothing is stored."""

import pytest

from models.engine import DB
from tests import stage
from tests.http.applicant import Applicant
from tests.http.drafts import SENCO_ANSWERS, draft_of, keep, register
from tests.http.test_mistakes import before

FORM = "application/x-www-form-urlencoded"
ROLE = "/registration/senco-role"
CHECK = "/registration/check-answers"
NOBODYS = "7b1c7c6e-0000-4000-8000-000000000000"
STALE = "Sorry, we could not accept this form"
UNREADABLE = "Sorry, we could not read what your browser sent"
LARGE = "What you sent is too large"
PARTS = "multipart/form-data; boundary=x"
BODIES = {
    "JSON": ("application/json", b'{"senco_role": "yes"}', 403, STALE),
    "text": ("text/plain", b"senco_role=yes", 403, STALE),
    "nothing": (FORM, b"", 403, STALE),
    "an unknown kind": ("application/x-odd", b"senco_role=yes", 403, STALE),
    "broken parts": (PARTS, b"--x\r\nbroken", 400, UNREADABLE),
    "parts without a boundary": ("multipart/form-data", b"senco_role=yes", 400, UNREADABLE),
    "no text": (FORM, b"_csrf_token=%ff&senco_role=%ff", 403, STALE),
    "1 MB": (FORM, b"senco_role=" + b"y" * 1_000_000, 413, LARGE),
    "1 MB of fields": (FORM, b"a=b&" * 250_000, 413, LARGE),
}


@pytest.fixture
async def asked(plain, user) -> Applicant:
    """At a question."""
    await keep(user, before("senco-role"))
    return await plain.open(ROLE)


@pytest.fixture
async def unchanged(user):
    """Whatever the test does, no answer comes of it."""
    yield
    assert await draft_of(user) == before("senco-role")


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["plain", "htmx"])
@pytest.mark.parametrize("name", BODIES)
async def test_a_body_that_is_no_form_of_ours_gets_a_page(asked, unchanged, name, headers):
    kind, body, status, heading = BODIES[name]
    headers = {"Content-Type": kind, **headers}
    answer = await asked.browser.post(ROLE, content=body, headers=headers)
    assert answer.status_code == status
    assert f">{heading}</h1>" in answer.text


@pytest.mark.parametrize("address", [ROLE, CHECK, "/sign-out"])
@pytest.mark.parametrize("token", [None, "", "0" * 128, "é", "\x00"])
async def test_a_form_without_its_token_is_refused_and_can_be_opened_again(
    asked, unchanged, address, token
):
    sent = {"senco_role": "yes"} | ({} if token is None else {"_csrf_token": token})
    answer = await asked.browser.post(address, data=sent)
    assert (answer.status_code, STALE in answer.text) == (403, True)
    again = "/" if address == "/sign-out" else address
    assert f'href="{again}">Open the page again</a>' in answer.text


async def test_after_a_stale_token_the_next_try_works(asked, user):
    await asked.send({"_csrf_token": "0" * 128}, forged={"senco_role": "yes"})
    assert asked.response.status_code == 403
    await asked.follow("Open the page again")
    await asked.send({"senco_role": "yes"})
    assert (await draft_of(user))["senco_role"] == "yes"


async def test_a_token_of_another_browser_is_refused(asked, unchanged, another_browser, user):
    await stage.sign_in(another_browser, user)
    theirs = (await Applicant(another_browser).open(ROLE)).form().values()["_csrf_token"]
    await asked.send({"_csrf_token": theirs}, forged={"senco_role": "yes"})
    assert asked.response.status_code == 403


async def test_a_form_sent_in_parts_is_taken_as_well(asked, user):
    fields = {name: (None, value) for name, value in asked.form().values().items()}
    await asked.browser.post(ROLE, files={**fields, "senco_role": (None, "yes")})
    assert (await draft_of(user))["senco_role"] == "yes"


async def test_a_file_in_place_of_an_answer_counts_as_nothing_chosen(asked, unchanged):
    fields = asked.form().values()
    answer = await asked.browser.post(ROLE, data=fields, files={"senco_role": ("yes.txt", b"yes")})
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "slug", ["unknown", "start", "%2e%2e", "course%2Fx", "COURSE", "a" * 5000, "é"]
)
async def test_an_unknown_question_is_not_found_whoever_asks(plain, another_browser, slug):
    for browser in (plain.browser, another_browser):
        assert (await browser.get(f"/registration/{slug}")).status_code == 404


async def test_an_unknown_question_is_not_found_with_a_good_token(plain):
    sent = (await plain.open("/registration/course-start")).form().values()
    answer = await plain.browser.post("/registration/unknown", data=sent)
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "slug", ["check-answers", "provider", "itt-provider", "cannot-register-yet"]
)
async def test_a_step_that_is_not_on_the_path_leads_to_the_last_that_is(applicant, user, slug):
    await keep(user, before("senco-role"))
    await applicant.open(f"/registration/{slug}")
    assert applicant.slug == "senco-role"


async def test_a_dead_end_takes_no_answer(plain, user):
    await keep(user, {"course_start": "no", "course_start_before": "2024-11-01"})
    sent = (await plain.open("/registration/course-start")).form().values()
    answer = await plain.browser.post("/registration/cannot-register-yet", data=sent)
    assert answer.status_code == 405
    assert "POST" not in answer.headers["allow"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "BREW"])
@pytest.mark.parametrize("address", ["/", ROLE, CHECK, "/account", "/sign-out"])
async def test_a_method_that_is_not_for_this_address_gets_a_page(asked, unchanged, address, method):
    answer = await asked.browser.request(method, address)
    assert answer.status_code in (403, 405)
    assert "<h1" in answer.text


@pytest.mark.parametrize("id", ["1", "x", "%00", "%2e%2e%2f", NOBODYS[:-1], "é", NOBODYS])
@pytest.mark.parametrize("rest", ["", "/change"])
async def test_an_id_that_names_no_registration_of_ones_own_is_not_found(plain, id, rest):
    answer = await plain.browser.get(f"/account/registrations/{id}{rest}")
    assert answer.status_code == 404


@pytest.mark.parametrize("rest", ["", "?submitted=1", "/change"])
async def test_a_registration_of_somebody_else_is_not_found(applicant, rest):
    theirs = await register(await stage.person("other"))
    await applicant.open(f"/account/registrations/{theirs}{rest}")
    assert applicant.response.status_code == 404
    assert applicant.heading == "Page not found"


async def test_a_query_that_means_nothing_is_ignored(plain, user):
    await keep(user, SENCO_ANSWERS)
    for query in (
        "changing=2",
        "changing=1&changing=0",
        "%00",
        "a[]=1",
        "q=" + "x" * 10_000,
        "%ff",
    ):
        answer = await plain.browser.get(f"/registration/course?{query}")
        assert answer.status_code == 200, query


async def test_a_failing_statement_stores_nothing_and_says_so_on_a_page(asked, unchanged):
    await DB.rows("ALTER TABLE draft ADD CONSTRAINT refusing CHECK (version < 8) NOT VALID")
    try:
        await asked.send({"senco_role": "yes"})
    finally:
        await DB.rows("ALTER TABLE draft DROP CONSTRAINT refusing")
    assert asked.response.status_code == 500
    reference = asked.response.headers["x-request-id"]
    assert reference in asked.text
