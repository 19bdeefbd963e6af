"""From the preview to the finish report, in the console."""

from app.clock import now
from app.services.campaigning.sending import start_due
from models.engine import DB
from tests.admin.campaigns import desk
from tests.stage import close_service


async def test_a_preview_shows_every_wording_and_its_frame_leads_nowhere(sam):
    home = await desk.prepare(sam)
    frames = list(sam.page.iter("iframe"))
    assert [frame.get("src") for frame in frames] == [
        f"{home}/preview/{i}" for i in ("senco", "other")
    ]
    assert {frame.get("sandbox") for frame in frames} == {""}
    shown = await sam.browser.get(frames[0].get("src"))
    assert '<base target="_blank">' in shown.text
    assert "script-src" not in shown.headers["content-security-policy"]


async def test_a_test_goes_to_oneself_and_ten_an_hour_are_enough(sam):
    await desk.prepare(sam)
    await desk.press(sam, "test")
    assert "We have sent the test to super.admin@example.org." in sam.text
    for _ in range(5):
        await desk.press(sam, "test")
    assert sam.errors[0].startswith("You have sent 10 tests in an hour.")


async def test_only_the_word_confirms(sam):
    home = await desk.prepare(sam)
    await desk.confirm(sam, home, "yes")
    assert sam.errors == ["Type send to confirm"]
    assert sam.rows["Emails in all"] == "5"
    await desk.confirm(sam, home, " SEND ")
    assert "The campaign “Opening” is confirmed. It starts: now." in sam.text


async def test_what_is_in_the_way_is_told_and_nothing_is_confirmed(sam):
    home = await desk.prepare(sam)
    await close_service()
    await desk.confirm(sam, home)
    assert sam.response.status_code == 422
    assert "Registration is not open." in sam.text
    await sam.open(home)
    assert "Draft" in sam.text


async def test_confirming_again_leads_calmly_to_the_campaign(sam):
    home = await desk.prepare(sam)
    await sam.open(f"{home}/confirm")
    form = sam.form("typed_word")
    for _ in range(2):
        await sam.post(form, form.filled({"typed_word": "send"}))
    assert "The campaign “Opening” is already scheduled." in sam.text


async def test_a_scheduled_campaign_can_be_changed(sam):
    home = await desk.prepare(sam, starts="opening")
    await desk.confirm(sam, home)
    assert "It starts when registration opens." in sam.text
    await desk.press(sam, "change")
    assert "The campaign “Opening” is a draft again and will not be sent." in sam.text
    assert await start_due(now()) == 0


async def test_pausing_resuming_and_cancelling_say_what_is_left(sam):
    await desk.running(sam)
    await desk.send(2, now())
    await desk.press(sam, "pause")
    assert "The campaign “Opening” is paused. 3 emails have not been sent." in sam.text
    assert "2 of 5 emails done (40%)" in sam.text
    await desk.press(sam, "resume")
    assert "The campaign “Opening” is sending again." in sam.text
    await sam.follow("Cancel the campaign")
    assert "3 emails will not be sent." in sam.text
    await sam.send()
    assert "The campaign “Opening” is cancelled. 3 emails were not sent." in sam.text


async def test_resuming_what_is_not_true_any_more_is_refused(sam):
    home = await desk.running(sam)
    await desk.press(sam, "pause")
    await close_service()
    await sam.open(home)
    await desk.press(sam, "resume")
    assert "Registration is not open. This email can be sent only while it is." in sam.text


async def test_the_finish_report_stays_on_the_page(sam):
    home = await desk.running(sam)
    await desk.send(moment=now())
    await sam.open(home)
    assert "5 of 5 emails done (100%)" in sam.text
    assert "Finished" in sam.text
    assert "Ended" in sam.rows
    assert [link for link in sam.page.iter("a") if link.get("hx-trigger")] == []


async def test_failures_are_listed_downloaded_and_tried_again(sam):
    home = await desk.running(sam)
    await desk.fail_one()
    await sam.open(home)
    await sam.follow("See 1 failed email")
    assert "The address does not exist" in sam.text
    file = await sam.browser.get(f"{home}/failures.csv")
    assert file.text.splitlines()[0] == "email address,error,attempts,last_attempt_at"
    assert file.text.splitlines()[1].startswith("senco1@example.com,permanent-failure,1")
    await desk.press(sam, "retry")
    assert "We will try 1 email again." in sam.text


async def test_a_campaigns_list_row_tells_how_far_it_is(sam):
    await desk.running(sam)
    await desk.send(2, now())
    await sam.open("/admin/campaigns?state=running")
    assert "2 of 5" in sam.text
    await sam.open("/admin/campaigns?state=paused")
    assert "No campaigns match these filters." in sam.text


async def test_progress_costs_the_same_however_many_emails(sam, monkeypatch):
    home = await desk.running(sam)
    asked = []
    rows = DB.rows

    async def counted(sql, *values):
        asked.append(sql)
        return await rows(sql, *values)

    monkeypatch.setattr(DB, "rows", counted)
    await sam.open(home)
    assert not [sql for sql in asked if "FROM outbox_email" in sql]
