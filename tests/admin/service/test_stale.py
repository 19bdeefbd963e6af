"""Two super admins at once: who comes second reads what the first did, and stores nothing."""

import pytest

from tests.admin.service.seen import SERVICE, banner, problem, stored
from tests.admin.service.test_schedule import moment

MESSAGE = "Sam Super changed this on 10 May 2024 at 10:30am. Check and save again."


async def other_days(sam, days):
    """Sam changes the days of access."""
    await sam.open(f"{SERVICE}/late-registration")
    await sam.send({"switch": "off", "days": days})
    await sam.send()


async def test_a_form_that_was_drawn_before_a_change_is_refused(sam, kim):
    await kim.open(f"{SERVICE}/late-registration")
    await other_days(sam, "14")
    await kim.send({"switch": "on", "days": "90"})
    assert (kim.response.status_code, problem(kim)) == (409, MESSAGE)
    assert "Now: 14 days" in kim.text
    values = dict(kim.form().values())
    assert (values["switch"], values["days"]) == ("on", "90")
    assert await stored("late_registration_enabled", "late_access_days") == (False, 14)


async def test_it_can_be_saved_again_from_there(sam, kim):
    await kim.open(f"{SERVICE}/late-registration")
    await other_days(sam, "14")
    await kim.send({"switch": "on", "days": "90"})
    await kim.send()
    await kim.send()
    assert await stored("late_registration_enabled", "late_access_days") == (True, 90)


async def test_a_confirmation_that_was_drawn_before_a_change_is_refused(sam, kim):
    await kim.open(f"{SERVICE}/registration")
    await kim.send({"to": "open"})
    await other_days(sam, "14")
    await kim.send({"typed_word": "open"})
    assert (kim.response.status_code, problem(kim)) == (409, MESSAGE)
    assert kim.heading == "Open or close registration"
    assert await stored("registration") == ("partially_closed",)


@pytest.mark.parametrize("version", ["", "x", "-1", "99999999999999999999"])
async def test_a_version_that_never_was_counts_as_an_old_one(sam, version):
    await sam.open(f"{SERVICE}/schedule")
    forged = {**moment("opens_at", "1", "7", "2024", "9am"), "version": version}
    form = sam.form()
    await sam.post(form, list({**dict(form.values()), **forged}.items()))
    assert sam.response.status_code == 409
    assert await stored("opens_at") == (None,)


async def test_a_confirmation_cannot_be_skipped_without_the_word(sam):
    await sam.open(f"{SERVICE}/registration")
    await sam.send({"to": "open"}, forged={"confirmed": "yes"})
    assert sam.errors == ["Type open to confirm"]
    assert banner(sam) == ""
