"""Drafts that another release wrote: open at the first question to be asked, and lose nothing."""

import json

import pytest

from models.engine import DB
from tests.http.drafts import SENCO_ANSWERS, keep
from tests.http.stories import answer

CHECK = "/registration/check-answers"
GONE = object()
DRAFTS = {
    "an answer to a question of another release": ({"favourite_colour": "blue"}, "check-answers"),
    "answers that are no text": ({"languages": ["cy"], "years": 3, "x": None}, "check-answers"),
    "an option that is no more": ({"work_setting": "a_castle"}, "work-setting"),
    "a question that is new": ({"provider": GONE}, "provider"),
    "a course that is no more": ({"course": "npq-gone"}, "course"),
    "a provider that is no more": ({"provider": "gone_provider"}, "provider"),
    "a workplace that is no more": ({"workplace": "school:999999"}, "workplace"),
    "a date in another form": ({"senco_start_date": "March 2023"}, "senco-start-date"),
    "an answer in another form": ({"senco_role": ["yes"]}, "senco-role"),
    "nothing that is known": (dict.fromkeys(SENCO_ANSWERS, GONE) | {"a": "b"}, "course-start"),
}
MEND = {
    "work-setting": "a_school",
    "provider": "national_institute_of_teaching",
    "course": "npq-senco",
    "senco-role": "yes",
}


def changed(by):
    """The answers of a SENCO as another release would have left them."""
    return {key: said for key, said in (SENCO_ANSWERS | by).items() if said is not GONE}


async def stored(user):
    """Everything in the draft, whoever wrote it."""
    row = await DB.row("SELECT answers FROM draft WHERE user_id = $1", user)
    return json.loads(row["answers"])


@pytest.mark.parametrize(("by", "slug"), DRAFTS.values(), ids=DRAFTS)
async def test_a_draft_of_another_release_opens_where_it_can_go_on(plain, user, by, slug):
    await keep(user, changed(by), prefill=changed(by))
    for address in ("/sign-in?to=register", CHECK):
        await plain.open(address)
        assert (plain.response.status_code, plain.slug) == (200, slug)
    for address in ("/", "/account", "/registration/course-start"):
        assert (await plain.open(address)).response.status_code == 200
    assert await stored(user) == changed(by)


@pytest.mark.parametrize("slug", MEND)
async def test_one_answer_mends_it_and_everything_else_is_still_there(plain, user, slug):
    by = next(by for by, opens in DRAFTS.values() if opens == slug)
    await keep(user, changed(by | {"favourite_colour": "blue"}))
    await answer(await plain.open(f"/registration/{slug}"), MEND[slug])
    assert (await plain.open(CHECK)).slug == "check-answers"
    assert await stored(user) == SENCO_ANSWERS | {"favourite_colour": "blue"}


async def test_what_another_release_asked_is_submitted_without_it(plain, user):
    await keep(user, changed({"favourite_colour": "blue", "languages": ["cy"]}))
    await (await plain.open(CHECK)).send()
    assert "Registration successfully submitted" in plain.text
    row = await DB.row("SELECT answers FROM registration")
    assert json.loads(row["answers"]) == SENCO_ANSWERS
