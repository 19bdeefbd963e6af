"""The main jobs of the console without a mouse."""

import re

from playwright.async_api import expect

from tests.browser.admin.test_sign_in import EMAIL, code
from tests.browser.keys import choose, press, select, tab_to, type_into
from tests.browser.store import Store
from tests.browser.visitor import Visitor

SUBJECT = "Courses for autumn"


async def test_a_super_admin_signs_in(teacher: Visitor, store: Store):
    await teacher.opens("/admin")
    await type_into(teacher, "Email address", EMAIL)
    await teacher.page.keyboard.press("Enter")
    await teacher.sees("Check your email")
    await type_into(teacher, "Sign-in code", await code(store))
    await press(teacher, "button", "Sign in")
    await teacher.sees("Admin dashboard")


async def test_a_list_is_filtered_and_a_registration_opened(admin_visitor: Visitor):
    await admin_visitor.opens("/admin/registrations")
    box = admin_visitor.page.get_by_role("searchbox")
    await tab_to(admin_visitor, box)
    await admin_visitor.page.keyboard.type("teacher-registered")
    await admin_visitor.page.keyboard.press("Enter")
    await expect(admin_visitor.page).to_have_url(re.compile("q=teacher-registered"))
    first = admin_visitor.page.locator("th[scope=row] a").first
    await tab_to(admin_visitor, first)
    await admin_visitor.page.keyboard.press("Enter")
    await expect(admin_visitor.page).to_have_url(re.compile("/admin/registrations/"))


async def test_somebody_is_let_in_late(admin_visitor: Visitor, store: Store):
    await store.change_service("registration = 'partially_closed'")
    await admin_visitor.opens("/admin/late-registrations")
    await type_into(admin_visitor, "Email address", "bob@example.com")
    await press(admin_visitor, "button", "Add user")
    await admin_visitor.reads("bob@example.com can now register late until")


async def test_registration_is_closed_by_the_typed_word(super_visitor: Visitor, store: Store):
    await super_visitor.opens("/admin/service/registration")
    await choose(super_visitor, "Close registration")
    await super_visitor.sees("Do you want to close registration?")
    await type_into(super_visitor, "Type close to confirm", "close")
    await press(super_visitor, "button", "Close registration")
    await super_visitor.reads("Registration is now closed.")


async def test_a_campaign_is_prepared(super_visitor: Visitor):
    await super_visitor.opens("/admin/campaigns/new")
    await type_into(super_visitor, "Name of the campaign", "Autumn")
    await choose(super_visitor, "Everyone (0)", "Save and continue")
    await super_visitor.sees("Email")
    await select(super_visitor, "News")
    await type_into(super_visitor, "Subject, for news", SUBJECT)
    await type_into(super_visitor, "Text, for news", "There is news.")
    await press(super_visitor, "button", "Save and continue")
    await super_visitor.sees("When to send")
