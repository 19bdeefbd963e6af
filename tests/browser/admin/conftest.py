"""Admins at a browser, signed in to the console of the running service."""

from typing import Any

import pytest

from app.sessions import ADMIN_COOKIE
from app.sessions.admin import IDLE, fields_of
from app.sessions.store import Store as Sessions
from tests.browser.store import Store
from tests.browser.visitor import Visitor


@pytest.fixture
async def admin_visitor(another: Any, store: Store, scripted: bool) -> Visitor:
    """An admin whose browser runs scripts, and then again one whose browser does not."""
    return await signed_in(await another(scripted=scripted), store, "admin@example.com")


@pytest.fixture
async def super_visitor(another: Any, store: Store, scripted: bool) -> Visitor:
    """A super admin whose browser runs scripts, and then again one whose browser does not."""
    return await signed_in(await another(scripted=scripted), store, "super@example.com")


async def signed_in(visitor: Visitor, store: Store, email: str) -> Visitor:
    """The same visitor, with the session of this admin."""
    admin = await store.connection.fetchrow(
        "SELECT id, session_series FROM admin WHERE email = $1", email
    )
    sessions = Sessions(visitor.service.redis_url)
    id = await sessions.create(fields_of(admin["id"], admin["session_series"]), IDLE)
    await sessions.redis.aclose()
    cookie = {"name": ADMIN_COOKIE.name, "value": id, "url": visitor.service.url}
    await visitor.page.context.add_cookies([cookie])
    return visitor
