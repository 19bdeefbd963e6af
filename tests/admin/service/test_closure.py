"""Closing the whole service, and opening it again."""

from tests import stage
from tests.admin.service.seen import SERVICE, banner, stored
from tests.http.stories import MAY
from tests.services.operating.moments import DAY, HOUR

ADDRESS = f"{SERVICE}/complete-closure"


async def asked(sam, **fields):
    """The answer to the form with these fields filled in."""
    await sam.open(ADDRESS)
    return await sam.send({name.replace("__", "-"): typed for name, typed in fields.items()})


async def test_closing_everything_now_needs_the_words(sam):
    await asked(sam, begins="now", message="Back soon. See https://example.org/news")
    assert sam.heading == "Do you want to close the whole service?"
    await sam.send({"typed_word": "close"})
    assert sam.errors == ["Type close everything to confirm"]
    await sam.send({"typed_word": "Close  Everything"})
    assert banner(sam) == "The whole service is now closed. No end is set."
    columns = await stored("closed_from", "closed_until", "closed_message")
    assert columns == (MAY, None, "Back soon. See https://example.org/news")


async def test_the_console_goes_on_while_everything_is_closed(sam):
    await stage.settings(closed_from=MAY - HOUR, closure_recorded=True)
    await sam.open("/")
    assert sam.response.status_code == 503
    await sam.open(SERVICE)
    assert "The complete closure has no expected return" in sam.text


async def test_the_confirmation_shows_the_unavailable_page_with_the_message(sam):
    await asked(sam, begins="now", ends="unknown", message="Line <b>one</b>\n\nLine two")
    assert "Line <b>one</b>" in sam.text
    assert "(opens in new tab)" in sam.text


async def test_a_closure_to_come_can_have_an_end(sam):
    until = {"closed_until__day": "27", "closed_until__month": "11", "closed_until__year": "2024"}
    since = {"closed_from__day": "27", "closed_from__month": "11", "closed_from__year": "2024"}
    times = {"closed_from__time": "7pm", "closed_until__time": "10pm"}
    await asked(sam, begins="at", ends="at", **since, **until, **times)
    assert "Everything closes on 27 November 2024 at 7pm." in sam.text
    await sam.send({"typed_word": "close everything"})
    assert banner(sam) == (
        "The whole service will close on 27 November 2024 at 7pm. "
        "It will be available again on 27 November 2024 at 10pm."
    )


async def test_a_time_that_is_asked_for_must_be_given(sam):
    await asked(sam, begins="at", ends="at")
    assert sam.errors == [
        "Enter the date and time from which it is closed",
        "Enter the date and time until which it is closed",
    ]


async def test_a_message_is_at_most_500_characters(sam):
    await asked(sam, begins="now", message="x" * 501)
    assert sam.errors == ["Enter 500 characters or less"]


async def test_a_closure_is_ended_by_typing_so(sam):
    await stage.settings(closed_from=MAY - HOUR, closed_message="Away", closure_recorded=True)
    await asked(sam, what="end")
    assert sam.heading == "Do you want to end the complete closure?"
    await sam.send({"typed_word": "end closure"})
    assert banner(sam) == "The complete closure has ended. Registration is partially closed."
    assert await stored("closed_from", "closed_message") == (None, "")


async def test_a_running_closure_keeps_its_beginning(sam):
    began = MAY - HOUR - HOUR / 7
    await stage.settings(closed_from=began, closure_recorded=True)
    boxes = {"closed_until__day": "11", "closed_until__month": "5", "closed_until__year": "2024"}
    await asked(sam, what="close", ends="at", closed_until__time="9am", **boxes)
    await sam.send({"typed_word": "close everything"})
    assert await stored("closed_from", "closed_until") == (began, MAY + DAY - HOUR - HOUR / 2)
