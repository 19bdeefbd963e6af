"""Signing in to the console in a browser."""

import asyncio
import re
from typing import Any

import pytest

from tests.browser.store import Store
from tests.browser.visitor import Visitor

EMAIL = "super@example.com"
EMAILS = "SELECT text FROM mailbox_message"
CODE = re.compile("[0-9A-Z]{4}-[0-9A-Z]{4}")


@pytest.fixture
async def newcomer(another: Any, scripted: bool) -> Visitor:
    """Somebody with a browser, with and without scripts."""
    return await another(scripted=scripted)


async def test_a_super_admin_signs_in_and_out(newcomer: Visitor, store: Store):
    await newcomer.opens("/admin")
    await newcomer.sees("Sign in to the admin console")
    await newcomer.presses("Continue")
    await newcomer.is_told("Enter your email address")
    await newcomer.types("Email address", EMAIL)
    await newcomer.presses("Continue")
    await newcomer.sees("Check your email")
    await newcomer.types("Sign-in code", "AAAA-AAAA")
    await newcomer.presses("Sign in")
    await newcomer.is_told("The code is not correct. Check the email and try again.")
    await newcomer.types("Sign-in code", await code(store))
    await newcomer.presses("Sign in")
    await newcomer.sees("Admin dashboard")
    await newcomer.presses("Sign out")
    await newcomer.sees("Sign in to the admin console")
    await newcomer.reads("You have signed out")


async def test_an_admin_cannot_open_what_is_for_super_admins(admin_visitor: Visitor):
    admin_visitor.forgives("status of 403")
    await admin_visitor.opens("/admin/admins")
    await admin_visitor.sees("You cannot open this page")
    await admin_visitor.follows("Go to the dashboard")
    await admin_visitor.sees("Admin dashboard")


async def code(store: Store) -> str:
    """The code in the email, as soon as the worker has sent it."""
    async with asyncio.timeout(60):
        while not (text := await store.connection.fetchval(EMAILS)):
            pass
    return CODE.search(text).group()
