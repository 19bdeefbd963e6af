"""Signing in and out as people do it, and what happens when they do not."""

from playwright.async_api import expect

from tests.browser.path import BEFORE_WORKPLACE, START, begin
from tests.browser.store import Store
from tests.browser.visitor import Visitor

FIRST, SECOND = BEFORE_WORKPLACE[0][0], BEFORE_WORKPLACE[1][0]


async def test_somebody_who_stops_at_the_provider_can_try_again(teacher: Visitor):
    await teacher.opens("/sign-in?to=register")
    await teacher.page.get_by_role("button", name="Deny").click()
    await teacher.sees("You have not signed in")
    await teacher.presses("Sign in")
    await teacher.is_let_in_as("teacher")
    await teacher.sees("You have no registrations yet")


async def test_a_lost_session_leads_to_sign_in_and_back_to_the_question(teacher: Visitor):
    await begin(teacher)
    await teacher.answers("Yes")
    await teacher.sees(SECOND)
    await teacher.loses_the_cookie("npq")
    await teacher.answers("Yes")
    await teacher.is_let_in_as("teacher")
    await teacher.sees(SECOND)


async def test_a_form_without_its_cookie_gets_a_page_that_helps(teacher: Visitor):
    teacher.forgives("status of 403")
    await begin(teacher)
    await teacher.loses_the_cookie("npq-csrf")
    await teacher.answers("Yes")
    await teacher.sees("Sorry, we could not accept this form")
    await teacher.opens("/registration/course-start")
    await teacher.answers("Yes")
    await teacher.sees(SECOND)


async def test_a_return_that_belongs_to_no_sign_in_explains_itself(teacher: Visitor):
    teacher.forgives("status of 400")
    await teacher.opens("/sign-in/callback?code=x&state=y")
    await teacher.sees("Sign in again")


async def test_answers_are_kept_while_one_is_signed_out(teacher: Visitor):
    await begin(teacher)
    await teacher.answers("Yes")
    await teacher.sees(SECOND)
    await teacher.presses("Sign out")
    await teacher.page.get_by_role("button", name="End session").click()
    await teacher.sees("You have signed out")
    await begin(teacher)
    await teacher.sees(SECOND)
    await teacher.opens("/")
    await teacher.sees(START)
    await teacher.presses("Carry on")
    await teacher.sees(SECOND)


async def test_somebody_without_a_number_gives_theirs(teacher: Visitor):
    await begin(teacher, "teacher-without-trn")
    await teacher.sees("Your teacher reference number (TRN)")
    await teacher.types("Teacher reference number (TRN)", "RP 12/345")
    await teacher.types("Full name", "")
    await teacher.presses("Continue")
    await teacher.is_told("Teacher reference number (TRN) must be 7 digits", "Enter your full name")
    await teacher.types("Teacher reference number (TRN)", "12 345 67")
    await teacher.types("Full name", "Sasha Penhollow")
    await teacher.presses("Continue")
    await teacher.sees(FIRST)


async def test_somebody_who_has_no_number_learns_how_to_get_one(teacher: Visitor):
    await begin(teacher, "teacher-without-trn")
    await teacher.presses("I do not have a TRN")
    await teacher.sees("You need a TRN before you can register")
    await teacher.follows("Back")
    await teacher.sees("Your teacher reference number (TRN)")


async def test_an_account_shows_what_was_registered_before(teacher: Visitor):
    await teacher.opens("/sign-in?to=account")
    await teacher.is_let_in_as("teacher-registered")
    await teacher.sees("Your NPQ registrations")
    await teacher.reads("Headship", "Leading literacy", "Passed", "Apply with provider")
    await teacher.page.get_by_role("link", name="View details").first.click()
    await expect(teacher.heading).to_have_text("Your Headship NPQ registration")
    await teacher.looks(mistaken=False)
    await teacher.page.get_by_role("link", name="Change").first.click()
    await teacher.sees("Change your course or provider")
    await teacher.follows("Back")
    await teacher.follows("Back to your registrations")
    await teacher.sees("Your NPQ registrations")


async def test_an_account_without_registrations_offers_one(teacher: Visitor):
    await teacher.opens("/sign-in?to=account")
    await teacher.is_let_in_as("teacher")
    await teacher.sees("You have no registrations yet")
    await teacher.presses("Register for an NPQ")
    await teacher.sees(FIRST)


async def test_a_closed_service_shows_the_account_and_no_question(teacher: Visitor, store: Store):
    await store.change_service("registration = 'partially_closed'")
    await teacher.opens("/")
    await teacher.sees(START)
    await teacher.reads("Registration has closed temporarily")
    await teacher.presses("Sign in to your account")
    await teacher.is_let_in_as("teacher-registered")
    await teacher.sees("Your NPQ registrations")
    await teacher.opens("/registration/course-start")
    await teacher.sees(START)
