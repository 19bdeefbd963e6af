"""Opening a review: the form, the numbers before it, and who may."""

import pytest

from models.engine import DB
from tests.admin.reviews.desk import WISH, banner, opened, table
from tests.http.conftest import browser_of
from tests.late.promised import events
from tests.reviewing.staged import registered

NEW = "/admin/reviews/new"


async def test_before_anybody_opened_one_the_list_says_so(sam):
    assert sam.heading == "Reviews"
    assert "No review has been opened yet." in sam.text
    await sam.follow("Open a review")
    assert sam.heading == "Open a review"


async def test_the_registrations_of_each_provider_are_counted_before_it_is_opened(sam):
    await sam.open(NEW)
    await sam.send(WISH)
    assert sam.heading == "Do you want to open the review “Spring <2024>”?"
    assert table(sam, "Registrations by provider") == [
        ["LLSE", "1"],
        ["Teach First", "2"],
        ["All providers", "3"],
    ]
    assert await DB.rows("SELECT 1 FROM review") == []
    await sam.send()
    assert (
        banner(sam) == "Success The review “Spring <2024>” is open. It asks about 3 registrations."
    )
    assert await events() == [("Sam Super", "review.opened", "Spring <2024>")]


async def test_a_click_sent_twice_opens_one_and_leads_to_it(sam):
    await sam.open(NEW)
    await sam.send(WISH)
    form = sam.form()
    for _ in range(2):
        await sam.post(form, form.filled({}))
        assert sam.heading == "Spring <2024>"
    assert len(await DB.rows("SELECT 1 FROM review")) == 1


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"name": " "}, "Enter a name for the review"),
        ({"cut_off-day": "31", "cut_off-month": "2"}, "Enter a real date, like 2 April 2024"),
        ({"cut_off-day": "11"}, "Cut-off date must be today or in the past"),
        ({"answer_by-month": "4"}, "Answer-by date must be today or in the future"),
        ({"cut_off-year": "2020"}, "No registration that may not have started was submitted"),
    ],
    ids=str,
)
async def test_a_mistake_is_told_at_its_field_and_what_was_typed_stays(sam, typed, sentence):
    await sam.open(NEW)
    await sam.send({**WISH, **typed})
    assert sam.response.status_code == 422
    assert sam.errors[0].startswith(sentence)
    assert sam.form().values()["answer_by-day"] == "1"


async def test_only_one_is_open_at_a_time(sam):
    await opened(sam)
    await sam.open(NEW)
    await sam.send({**WISH, "name": "Autumn"})
    assert sam.errors == ["The review “Spring <2024>” is open. Finish it first"]


async def test_the_list_tells_state_and_answers(sam):
    await opened(sam)
    await registered("dora")
    await sam.open("/admin/reviews")
    rows = [[cell for cell in row.itertext() if cell.strip()] for row in sam.page.iter("tr")]
    assert [cell.strip() for cell in rows[1]] == ["Spring <2024>", "1 May 2024", "Open", "0 of 3"]
    await sam.open("/admin/reviews?state=finished")
    assert "No reviews match these filters." in sam.text


async def test_an_admin_sees_reviews_and_opens_none(ada):
    assert "Open a review" not in ada.text
    await ada.open(NEW)
    assert (ada.response.status_code, ada.heading) == (403, "You cannot open this page")


async def test_a_review_that_there_is_not_is_not_found(sam, app):
    for address in ("7b1c7c6e-0000-4000-8000-000000000000", "new-one", "7b1c7c6e"):
        await sam.open(f"/admin/reviews/{address}")
        assert sam.response.status_code == 404
    async with browser_of(app) as nobody:
        assert (await nobody.get("/admin/reviews")).headers["location"] == "/admin/sign-in"
