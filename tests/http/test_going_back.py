"""Back links: the way that one came, at every step of the worked journeys."""

import pytest

from tests.http.drafts import SENCO_ANSWERS, keep
from tests.http.stories import SENCO, answer, begun, until

SLUGS = [slug for slug, _ in SENCO]


async def test_back_leads_to_the_step_before_all_the_way_to_the_front_page(plain, user):
    await keep(user, SENCO_ANSWERS)
    await plain.open("/registration/check-answers")
    for slug in reversed(SLUGS):
        await plain.follow("Back")
        assert plain.slug == slug
    await plain.follow("Back")
    assert plain.heading == "Register for a national professional qualification (NPQ)"


async def test_back_after_each_answer_shows_the_question_with_that_answer(applicant):
    await begun(applicant, ())
    for slug, value in until(SENCO, "share-information"):
        await answer(applicant, value)
        onwards = applicant.slug
        await applicant.follow("Back")
        assert applicant.slug == slug
        await applicant.send()
        assert applicant.slug == onwards


async def test_back_with_htmx_brings_the_page_without_its_frame(plain, user):
    plain.htmx = True
    await keep(user, SENCO_ANSWERS)
    await plain.open("/registration/provider")
    await plain.follow("Back")
    assert plain.slug == "funding"
    assert "<html" not in plain.response.text


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if slug not in ("course-start",)])
async def test_a_question_that_is_not_reached_yet_leads_to_the_one_that_is(applicant, slug: str):
    await applicant.open(f"/registration/{slug}")
    assert applicant.address.endswith("/registration/course-start")
