"""A super admin runs the service: schedule, late changes, words to type, previews."""

from datetime import timedelta

from playwright.async_api import expect

from app.clock import now, uk
from app.services.moments import day_and_time

SERVICE = "/admin/service"
STEADY = {"hour": 9, "minute": 0, "second": 0, "microsecond": 0}


def in_days(days):
    """Nine o'clock in the morning, so many days from now."""
    return (uk(now()) + timedelta(days=days)).replace(**STEADY)


async def fills(visitor, name, moment):
    """Type a day and a time into the boxes of this legend."""
    boxes = visitor.page.get_by_role("group", name=name, exact=True)
    typed = {"Day": moment.day, "Month": moment.month, "Year": moment.year, "Time": "9am"}
    for label, words in typed.items():
        await boxes.get_by_label(label, exact=True).fill(str(words))


async def is_told_once(visitor, said):
    """The banner says this, and is gone when the page is opened again."""
    banner = visitor.page.locator(".govuk-notification-banner__content")
    await expect(banner).to_have_text(said)
    await visitor.looks(mistaken=False)
    await visitor.opens(visitor.address)
    await expect(banner).to_have_count(0)


async def test_registration_closes_and_opens_again_by_schedule(super_visitor):
    closes, opens = in_days(3), in_days(40)
    await super_visitor.opens(SERVICE)
    await super_visitor.sees("Service")
    await super_visitor.follows("Change schedule")
    await super_visitor.sees("Schedule")
    await fills(super_visitor, "Registration closes on", closes)
    await fills(super_visitor, "Registration opens on", opens)
    await super_visitor.presses("Continue")
    if await super_visitor.page.locator(".govuk-error-summary").count():
        await super_visitor.chooses("Open registration at this time all the same")
        await super_visitor.presses("Continue")
    await super_visitor.sees("Do you want to save this schedule?")
    await super_visitor.reads(f"{day_and_time(closes)}: registration closes.")
    await super_visitor.presses("Save schedule")
    said = f"will close on {day_and_time(closes)}. Registration will open on {day_and_time(opens)}."
    await is_told_once(super_visitor, f"Registration {said}")


async def test_closing_needs_the_word(super_visitor, store):
    await super_visitor.opens(f"{SERVICE}/registration")
    await super_visitor.chooses("Close registration")
    await super_visitor.presses("Continue")
    await super_visitor.sees("Do you want to close registration?")
    await super_visitor.presses("Close registration")
    await super_visitor.is_told("Type close to confirm")
    await super_visitor.types("Type close to confirm", " CLOSE ")
    await super_visitor.presses("Close registration")
    await is_told_once(super_visitor, "Registration is now closed.")
    kept = await store.connection.fetchval("SELECT registration FROM service_state")
    assert kept == "partially_closed"


async def test_a_form_drawn_before_a_change_is_shown_again(super_visitor, store):
    await store.change_service("late_access_days = 28")
    super_visitor.forgives("status of 409")
    await super_visitor.opens(f"{SERVICE}/late-registration")
    second = await super_visitor.opens_window(f"{SERVICE}/late-registration")
    await second.types("Days of access", "14")
    await second.presses("Continue")
    await second.presses("Save")
    await expect(second.heading).to_have_text("Service")
    await super_visitor.types("Days of access", "90")
    await super_visitor.presses("Continue")
    await super_visitor.sees("Late registration")
    await super_visitor.reads("Frankie Moorhaven changed this on", "Check and save again.")
    await expect(super_visitor.page.get_by_label("Days of access")).to_have_value("90")
    await super_visitor.reads("Now: 14 days")


async def test_the_pages_that_new_words_change_are_shown_and_inert(super_visitor):
    await super_visitor.opens(f"{SERVICE}/dates-and-texts")
    await super_visitor.sees("Dates and texts")
    await super_visitor.types("Usual opening season", "in early spring")
    await super_visitor.presses("Continue")
    await super_visitor.sees("Do you want to save these dates and texts?")
    shown = super_visitor.page.locator(".app-preview").first
    await expect(shown).to_contain_text("this is usually in early spring")
    await expect(super_visitor.page.locator(".app-preview a[href]")).to_have_count(0)


async def test_a_preview_is_a_page_to_look_at(super_visitor):
    await super_visitor.opens(f"{SERVICE}/preview/start?state=partially_closed")
    await super_visitor.sees("Register for a national professional qualification (NPQ)")
    await super_visitor.reads("Start page: partially closed.")
    await super_visitor.page.get_by_text("Request email updates", exact=True).first.click()
    assert super_visitor.address == f"{SERVICE}/preview/start?state=partially_closed"


async def test_everything_closes_and_is_open_again(super_visitor):
    super_visitor.forgives("status of 503")
    await super_visitor.opens(f"{SERVICE}/complete-closure")
    await super_visitor.types("Message for the unavailable page", "We are moving house.")
    await super_visitor.presses("Continue")
    await super_visitor.sees("Do you want to close the whole service?")
    await super_visitor.types("Type close everything to confirm", "close everything")
    await super_visitor.presses("Close everything")
    await is_told_once(super_visitor, "The whole service is now closed. No end is set.")
    await super_visitor.opens("/")
    await super_visitor.sees("Sorry, the service is unavailable")
    await super_visitor.reads("We are moving house.")
    await super_visitor.opens(f"{SERVICE}/complete-closure")
    await super_visitor.chooses("End the closure")
    await super_visitor.presses("Continue")
    await super_visitor.types("Type end closure to confirm", "end closure")
    await super_visitor.presses("End the closure")
    said = "The complete closure has ended. Registration is open."
    await is_told_once(super_visitor, said)
