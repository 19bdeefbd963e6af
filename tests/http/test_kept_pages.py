"""Pages of questions that are kept: the same as made afresh, the token always the asker's own."""

import re

import pytest

from app.journey.journey import REGISTRATION
from app.pages import kept, question
from tests.http.drafts import SENCO_ANSWERS, keep
from tests.http.stories import SENCO

ASKED = [slug for slug, _ in SENCO]
TOKEN = re.compile('name="_csrf_token" value="([^"]+)"')


async def seen(plain, address: str, **headers: str) -> str:
    return (await plain.browser.get(address, headers=headers)).text


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["whole", "fragment"])
@pytest.mark.parametrize("query", ["", "?changing=1"])
async def test_a_kept_page_is_the_page_made_afresh(plain, user, monkeypatch, query, headers):
    await keep(user, SENCO_ANSWERS)
    addresses = [f"/registration/{slug}{query}" for slug in ASKED]
    await seen(plain, addresses[0])  # gets the token
    kept_pages = [await seen(plain, address, **headers) for address in addresses * 2]
    monkeypatch.setattr(question, "keeps", lambda slug: False)
    assert kept_pages == [await seen(plain, address, **headers) for address in addresses * 2]


async def test_each_browser_finds_its_own_token(plain, another_browser, user):
    await keep(user, SENCO_ANSWERS)
    first = TOKEN.findall(await seen(plain, "/registration/course"))
    session = plain.browser.cookies["npq"]
    answer = await another_browser.get("/registration/course", headers={"Cookie": f"npq={session}"})
    second = TOKEN.findall(answer.text)
    assert {len(set(first)), len(set(second))} == {1}
    assert set(first).isdisjoint(second)
    assert second[0] == another_browser.cookies["npq-csrf"]


def test_what_somebody_types_or_searches_for_is_never_kept():
    asking = {slug for slug, step in REGISTRATION.steps.items() if step.questions}
    assert {slug for slug in asking if not kept.keeps(slug)} == {
        "teacher-reference-number",
        "course-start",
        "workplace",
        "childcare-provider",
        "itt-provider",
        "role",
        "employer",
        "senco-start-date",
        "funding",
    }


async def test_pages_of_questions_are_kept(plain, user):
    await keep(user, SENCO_ANSWERS)
    await seen(plain, "/registration/course")
    before = kept.kept.cache_info().hits
    await seen(plain, "/registration/course")
    assert kept.kept.cache_info().hits == before + 1
