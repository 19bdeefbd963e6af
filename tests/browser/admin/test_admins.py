"""Admins in a browser."""

from tests.browser.visitor import Visitor


async def test_a_super_admin_adds_and_renames(super_visitor: Visitor):
    one = super_visitor
    await one.opens("/admin/admins")
    await one.sees("Admins")
    await one.presses("Add an admin")
    await one.sees("Add an admin")
    await one.presses("Add admin")
    await one.is_told("Enter an email address", "Enter a full name")
    await one.types("Email address", "robin@example.org")
    await one.types("Full name", "Robin Ashgrove")
    await one.presses("Add admin")
    await one.sees("Admins")
    await one.reads("Robin Ashgrove (robin@example.org) is now an admin.")
    await one.follows("Robin Ashgrove")
    await one.sees("Robin Ashgrove")
    await one.types("Full name", "Robin Oak")
    await one.presses("Save name")
    await one.sees("Robin Oak")


async def test_a_super_admin_promotes_and_archives(super_visitor: Visitor):
    one = super_visitor
    await one.opens("/admin/admins")
    await one.follows("Ash Quillerby")
    await one.presses("Make super admin")
    await one.sees("Do you want to make Ash Quillerby a super admin?")
    await one.presses("Make super admin")
    await one.reads("Ash Quillerby is now a super admin.")
    await one.follows("Ash Quillerby")
    await one.presses("Archive")
    await one.sees("Do you want to archive Ash Quillerby?")
    await one.presses("Archive")
    await one.sees("Admins")
    await one.reads("Ash Quillerby can no longer sign in.")


async def test_the_list_is_narrowed_down(super_visitor: Visitor):
    await super_visitor.opens("/admin/admins")
    await super_visitor.page.get_by_label("Role").select_option("super_admin")
    if not super_visitor.scripted:
        await super_visitor.presses("Apply filters")
    await super_visitor.reads("1 admin")
    await super_visitor.reads("Frankie Moorhaven")
