"""With scripts a page comes in parts; focus, title, address, history are those of a whole page."""

from playwright.async_api import Route, expect

from tests.browser.path import BEFORE_WORKPLACE, START, begin, say_where_one_works
from tests.browser.store import SENCO_ANSWERS, Store
from tests.browser.visitor import Visitor

TITLE_END = " – Register for a national professional qualification – GOV.UK"
FIRST, SECOND, THIRD = (heading for heading, _ in BEFORE_WORKPLACE[:3])


async def test_questions_come_without_loading_a_page(modern: Visitor):
    await begin(modern)
    await modern.sees(FIRST)
    modern.loaded.clear()
    await say_where_one_works(modern)
    await modern.sees("Choose an NPQ")
    assert modern.loaded == []
    assert modern.address == "/registration/course"


async def test_a_new_question_is_read_out_from_its_heading(modern: Visitor):
    await begin(modern)
    await modern.page.set_viewport_size({"width": 800, "height": 300})
    await modern.answers("Yes")
    await modern.sees(SECOND)
    await expect(modern.heading).to_be_focused()
    await expect(modern.page).to_have_title(SECOND + TITLE_END)
    assert await modern.page.evaluate("window.scrollY") == 0
    await modern.page.keyboard.press("Tab")
    await expect(modern.page.locator("main input[type=radio]").first).to_be_focused()
    await expect(modern.page.locator("h1[tabindex]")).to_have_count(0)


async def test_the_title_says_that_there_is_a_mistake_only_while_there_is_one(modern: Visitor):
    await begin(modern)
    await modern.presses("Continue")
    await expect(modern.page).to_have_title(f"Error: {FIRST}{TITLE_END}")
    await modern.answers("Yes")
    await expect(modern.page).to_have_title(SECOND + TITLE_END)


async def test_back_and_forward_show_whole_pages_with_the_answers(teacher: Visitor):
    await begin(teacher)
    await teacher.answers("Yes")
    await teacher.sees(SECOND)
    await teacher.answers("Yes")
    await teacher.sees(THIRD)
    await teacher.page.go_back()
    await teacher.sees(SECOND)
    await expect(teacher.page.get_by_label("Yes", exact=True)).to_be_checked()
    await teacher.page.go_back()
    await teacher.sees(FIRST)
    await teacher.page.go_forward()
    await teacher.sees(SECOND)
    assert teacher.address == "/registration/provider-check"
    await expect(teacher.page.locator(".govuk-header")).to_have_count(1)


async def test_the_back_link_leads_all_the_way_to_the_start(teacher: Visitor):
    await begin(teacher)
    await teacher.answers("Yes")
    await teacher.sees(SECOND)
    await teacher.follows("Back")
    await teacher.sees(FIRST)
    await expect(teacher.page.get_by_label("Yes", exact=True)).to_be_checked()
    await teacher.follows("Back")
    await teacher.sees(START)


async def test_a_reload_shows_the_same_question(teacher: Visitor):
    await begin(teacher)
    await teacher.answers("Yes")
    await teacher.sees(SECOND)
    await teacher.page.reload()
    await teacher.sees(SECOND)
    await expect(teacher.page.locator("footer")).to_have_count(1)


async def test_a_double_click_sends_one_answer(modern: Visitor):
    await begin(modern)
    await modern.chooses("Yes")
    modern.sent.clear()
    await modern.page.get_by_role("button", name="Continue").dblclick()
    await modern.sees(SECOND)
    assert modern.sent == ["/registration/course-start"]


async def test_a_double_click_on_submit_makes_one_registration(teacher: Visitor, store: Store):
    await begin(teacher)
    await store.has_answered("teacher", SENCO_ANSWERS)
    await teacher.opens("/registration/check-answers")
    await teacher.page.get_by_role("button", name="Submit").dblclick()
    await teacher.reads("Registration successfully submitted")
    assert len(await store.registrations("teacher")) == 1


async def fail_scripts(route: Route) -> None:
    """A connection that breaks whenever a script uses it."""
    scripted = "hx-request" in route.request.headers
    await (route.abort() if scripted else route.continue_())


async def answer_as_a_balancer(route: Route) -> None:
    """Something before the service that answers scripts in its place."""
    if "hx-request" not in route.request.headers:
        await route.continue_()
        return
    words = "<p>No server is available"
    await route.fulfill(status=503, body=words, content_type="text/html")


async def test_a_request_that_fails_is_sent_again_as_a_plain_form(modern: Visitor):
    modern.forgives("net::ERR_FAILED", "htmx:")
    await begin(modern)
    await modern.page.route("**/registration/**", fail_scripts)
    await modern.chooses("Yes")
    modern.loaded.clear()
    await modern.presses("Continue")
    await modern.sees(SECOND)
    assert modern.loaded[-1] == "/registration/provider-check"


async def test_a_link_that_fails_is_followed_plainly(modern: Visitor):
    modern.forgives("net::ERR_FAILED", "htmx:")
    await begin(modern)
    await modern.answers("Yes")
    await modern.sees(SECOND)
    await modern.page.route("**/registration/**", fail_scripts)
    await modern.follows("Back")
    await modern.sees(FIRST)


async def test_an_answer_of_a_stranger_between_us_is_no_page(modern: Visitor):
    modern.forgives("status of 503", "Error Code 503")
    await begin(modern)
    await modern.page.route("**/registration/**", answer_as_a_balancer)
    await modern.answers("Yes")
    await modern.sees(SECOND)
    await expect(modern.page.get_by_text("No server is available")).to_have_count(0)


async def test_a_problem_fills_the_page_like_any_other(teacher: Visitor, store: Store):
    teacher.forgives("status of 503")
    await begin(teacher)
    await teacher.sees(FIRST)
    await store.change_service("closed_from = now() - interval '1 hour'")
    await teacher.answers("Yes")
    await teacher.looks(mistaken=False)
    await expect(teacher.heading).to_contain_text("unavailable")
    await expect(teacher.page.locator("header.govuk-template__header")).to_have_count(1)


async def test_the_second_button_of_a_page_says_which_it_was(modern: Visitor, store: Store):
    await begin(modern, "teacher-without-trn")
    modern.sent.clear()
    await modern.presses("I do not have a TRN")
    await modern.sees("You need a TRN before you can register")
    assert len(modern.sent) == 1
