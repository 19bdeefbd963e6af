"""Applying answers, expiring the unanswered, finishing; and what the person then sees."""

import pytest

from tests import stage
from tests.admin.reviews.desk import banner, opened, send_answers, table
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.late.promised import emails
from tests.reviewing.staged import standing


@pytest.fixture
async def answered(sam, people):
    """Ada has started, Ben has not; the report on the file is open."""
    review = await opened(sam)
    await send_answers(sam, review, (people["ada"], "yes"), (people["ben"], "no"))
    return review


async def test_a_preview_names_who_will_expire_and_asks_for_the_word(sam, people, answered):
    await sam.send()
    assert sam.heading == "Do you want to apply the answers of Teach First?"
    assert "1 registration will be marked as started." in sam.text
    assert "1 registration will expire. We will email 1 person." in sam.text
    assert table(sam, "Will expire") == [["Ben Marsh ben@example.com", "Headship", "Teach First"]]
    await sam.send({"typed_word": "expier"})
    assert (sam.response.status_code, sam.errors) == (422, ["Type expire to confirm"])
    assert (await standing(people["ben"]))[0] == "unknown"


async def test_applying_tells_what_it_did_and_does_it_once(sam, people, answered):
    await sam.send()
    form = sam.form()
    await sam.post(form, form.filled({"typed_word": "  Expire "}))
    assert banner(sam).endswith(
        "The answers of Teach First are applied: 1 started, 1 expired. We are emailing 1 person."
    )
    assert sam.rows["What it changed"] == "1 started, 1 expired, 0 left out"
    assert [row[3] for row in table(sam, "Answers")] == ["Started", "Expired"]
    await sam.post(form, form.filled({"typed_word": "expire"}))
    assert banner(sam).endswith("The answers of Teach First had already been applied.")
    assert (await standing(people["ben"]))[4] == 1
    assert len(await emails()) == 1


async def test_what_changed_after_the_preview_is_left_out_and_named(sam, people, answered, clock):
    await sam.send()
    clock.shift(60)
    await stage.DB.rows(
        "UPDATE registration SET provider_status = 'rejected' WHERE id = $1", people["ben"]
    )
    await sam.send({"typed_word": "expire"})
    assert "1 started, 0 expired. 1 answer was left out." in banner(sam)
    assert table(sam, "Left out") == [["Ben Marsh", "Changed since the review opened"]]


async def test_a_forged_moment_of_the_preview_brings_the_preview_again(sam, people, answered):
    await sam.send()
    form = sam.form()
    for moment in ("", "yesterday", "2024-05-10", "9999"):
        await sam.post(form, form.filled({"typed_word": "expire", "seen_at": moment}))
        assert sam.heading == "Do you want to apply the answers of Teach First?"
    assert (await standing(people["ben"]))[0] == "unknown"


async def test_an_admin_applies_expires_and_finishes_nothing(ada, sam, people, answered):
    upload = sam.address
    token = (await ada.open(answered)).browser.cookies["npq-csrf"]
    for address in (f"{upload}/apply", f"{answered}/unanswered", f"{answered}/finish"):
        data = {"_csrf_token": token, "confirmed": "yes", "typed_word": "expire"}
        answer = await ada.browser.post(address, data=data)
        assert answer.status_code == 403
    assert "unanswered" not in ada.text
    assert await emails() == []


async def test_the_unanswered_are_listed_and_expired_by_the_word(sam, people, answered):
    await sam.open(answered)
    await sam.follow("See 1 unanswered")
    assert "Cleo Marsh" in sam.text
    assert "Ben Marsh" not in sam.text
    await sam.send()
    assert sam.heading == "Do you want to expire 1 unanswered registration?"
    form = sam.form()
    for _ in range(2):
        await sam.post(form, form.filled({"typed_word": "expire"}))
        assert banner(sam).endswith(
            "1 unanswered registration of the review “Spring <2024>” has expired."
            " We are emailing 1 person."
        )
    assert (await standing(people["cleo"]))[3:] == (True, 1)
    assert len(await emails()) == 1


async def test_a_newest_file_with_errors_is_told_before_anything_expires(sam, people):
    review = await opened(sam)
    await send_answers(sam, review, (people["ada"], "maybe"))
    told = "The newest file of these providers has errors, so it does not count: Teach First."
    await sam.open(f"{review}/unanswered")
    assert told in sam.text
    await sam.send()
    assert told in sam.text


async def test_finishing_keeps_a_report_and_ends_everything(sam, people, answered):
    upload = sam.address
    await sam.open(answered)
    await sam.follow("Finish review")
    await sam.send()
    assert banner(sam).endswith("The review “Spring <2024>” is finished.")
    assert table(sam, "Report")[-1] == ["All providers", "3", "0", "0", "0", "3"]
    assert "Upload answers" not in sam.text
    await sam.open(f"{answered}/upload")
    assert "is finished. Nothing more can be applied." in banner(sam)
    await sam.open(upload)
    assert "Preview and apply" not in sam.text
    await sam.open(f"{answered}/finish")
    assert banner(sam).endswith("had already been finished.")


async def test_the_history_of_a_review_is_on_its_page(sam, answered):
    await sam.open(answered)
    assert "Uploaded a provider’s answers to a review Sam Super, 10 May 2024" in sam.text
    assert "Opened a review Sam Super" in sam.text


async def test_the_person_sees_that_it_expired_and_may_register_again_when_open(app, sam, answered):
    await sam.send()
    await sam.send({"typed_word": "expire"})
    async with browser_of(app) as browser:
        await stage.sign_in(browser, await stage.person("ben", name="Ben Marsh"))
        ben = await Applicant(browser).open("/account")
        assert "You can register again when registration opens." in ben.rows["Provider application"]
        await stage.open_service()
        await ben.open("/account")
        assert "You can submit a new registration." in ben.rows["Provider application"]
