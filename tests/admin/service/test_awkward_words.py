"""Words that a form must carry to its confirmation, into the database and back, unchanged."""

import pytest

from tests.admin.service.seen import SERVICE, banner, stored

AWKWARD = [
    "\"quotes\" & 'apostrophes' <b>not bold</b> &amp; {{ 7 * 7 }} {% raw %}",
    "=HYPERLINK(1)\r\n\r\n\tsecond, with spaces   within",
    "\u202eright to left\u202c 🎓 é e\u0301 \u200b",
    'https://example.org/?a=1&b="2"> javascript:alert(1)',
    "x" * 500,
]


@pytest.mark.parametrize("words", AWKWARD, ids=range(len(AWKWARD)))
async def test_a_message_arrives_as_it_was_typed(sam, words):
    await sam.open(f"{SERVICE}/complete-closure")
    await sam.send({"begins": "now", "message": words})
    assert (sam.response.status_code, sam.heading) == (
        200,
        "Do you want to close the whole service?",
    )
    await sam.send({"typed_word": "close everything"})
    assert banner(sam).startswith("The whole service is now closed.")
    (message,) = await stored("closed_message")
    assert message == words.replace("\r\n", "\n").strip()
    await sam.open("/")
    assert sam.response.status_code == 503


@pytest.mark.parametrize("words", ["\0", "a\0b", "x" * 10_000, "'; DROP TABLE service_state; --"])
async def test_no_words_break_a_form(sam, words):
    await sam.open(f"{SERVICE}/dates-and-texts")
    await sam.send({"next_course_start": words, "course_start_before-month": words})
    assert sam.response.status_code == 422


async def test_fields_that_no_form_has_change_nothing(sam):
    await sam.open(f"{SERVICE}/late-registration")
    await sam.send({"switch": "on"}, forged={"registration": "open", "changed_by": "Nobody"})
    await sam.send(forged={"registration": "open"})
    columns = await stored("registration", "late_registration_enabled", "changed_by")
    assert columns == ("partially_closed", True, "Sam Super")
