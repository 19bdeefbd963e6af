"""Opening and closing registration by hand."""

import pytest

from tests import stage
from tests.admin.service.seen import SERVICE, banner, events, listed, stored
from tests.http.stories import MAY, NOVEMBER
from tests.services.operating.moments import DAY, HOUR

ADDRESS = f"{SERVICE}/registration"


async def asked(sam, to, **more):
    """The confirmation page for opening or closing."""
    await sam.open(ADDRESS)
    return await sam.send({"to": to, **more})


async def test_opening_asks_for_the_word_first_and_then_opens(sam):
    await asked(sam, "open")
    assert sam.heading == "Do you want to open registration?"
    assert await stored("registration") == ("partially_closed",)
    await sam.send({"typed_word": "open"})
    assert (sam.address, banner(sam)) == (SERVICE, "Registration is now open.")
    assert await stored("registration", "changed_by") == ("open", "Sam Super")


async def test_the_change_is_in_the_audit_log_with_who_asked_and_from_where(sam):
    await asked(sam, "open")
    await sam.send({"typed_word": "open"})
    (event,) = await events()
    assert (event["action"], event["actor_label"]) == ("service.registration_changed", "Sam Super")
    assert event["request_id"]
    assert event["client_address"]
    assert "partially_closed" in event["before"]


@pytest.mark.parametrize("typed", ["OPEN", "  open ", "Open"])
async def test_case_and_spaces_around_the_word_do_not_matter(sam, typed):
    await asked(sam, "open")
    await sam.send({"typed_word": typed})
    assert banner(sam) == "Registration is now open."


@pytest.mark.parametrize("typed", ["", "close", "open it", "opem", "ope n"])
async def test_without_the_word_nothing_happens(sam, typed):
    await asked(sam, "open")
    await sam.send({"typed_word": typed})
    assert (sam.response.status_code, sam.errors) == (422, ["Type open to confirm"])
    assert sam.heading == "Do you want to open registration?"
    assert await stored("registration") == ("partially_closed",)
    await sam.send({"typed_word": "open"})
    assert banner(sam) == "Registration is now open."


async def test_one_of_both_must_be_chosen(sam):
    await asked(sam, "")
    assert sam.errors == ["Select whether to open or close registration"]
    assert sam.response.status_code == 422


async def test_what_is_so_already_changes_nothing(sam):
    await asked(sam, "partially_closed")
    assert (sam.address, banner(sam)) == (SERVICE, "Nothing was changed.")
    assert await events() == []


async def test_opening_without_a_month_needs_a_tick(sam):
    await stage.settings(course_start_before=None)
    await asked(sam, "open")
    assert sam.response.status_code == 422
    assert "There is no start month. Visitors will read" in sam.errors[0]
    await sam.send({"to": "open", "month_accepted": "yes"})
    await sam.send({"typed_word": "open"})
    assert banner(sam) == "Registration is now open."


async def test_closing_says_whom_it_concerns_and_which_times_stay(sam):
    await stage.open_service(NOVEMBER)
    await stage.settings(opens_at=MAY + 9 * DAY, closes_at=MAY + DAY)
    await listed("ann@example.com", "bob@example.com")
    await asked(sam, "partially_closed")
    assert "2 listed people can still register." in sam.text
    assert "The closing at 10:30am on Saturday 11 May 2024 no longer applies." in sam.text
    assert "Registration will open at 10:30am on Sunday 19 May 2024. This time stays." in sam.text


async def test_closing_says_how_many_are_in_the_middle_and_how_many_will_be_invited(sam):
    await stage.open_service(NOVEMBER)
    await listed("ann@example.com", waiting=True)
    user = await stage.person()
    await stage.DB.rows(
        'INSERT INTO draft (user_id, answers, updated_at) VALUES ($1, \'{"course": "x"}\', $2)',
        user,
        MAY - HOUR / 2,
    )
    await asked(sam, "partially_closed")
    assert "1 person has worked on a registration in the last hour." in sam.text
    assert "1 person will be emailed the link." in sam.text


async def test_a_second_click_on_the_button_leads_to_what_the_first_did(sam):
    await asked(sam, "open")
    form = sam.form()
    filled = form.filled({"typed_word": "open"}, "")
    await sam.post(form, filled)
    await sam.post(form, filled)
    assert (sam.address, banner(sam)) == (SERVICE, "Registration is now open.")
    assert len(await events()) == 1
