"""Every kind of person, with a browser each."""

from uuid import UUID

import httpx

from app.sessions import ADMIN_COOKIE, SESSION_COOKIE, session_of, session_of_admin
from app.settings import settings
from models.engine import DB
from tests.admin.staff import ADDED, staff

APPLICANTS = ("applicant", "late")
ADMINS = {"admin": "admin", "super_admin": "super_admin", "archived": "super_admin"}
TOKEN = "npq-csrf"
PEOPLE = ("anonymous", *APPLICANTS, *ADMINS)
_AS_BEFORE = """
UPDATE admin SET role = 'super_admin', session_series = 0, archived_at = CASE email
  WHEN 'archived@example.org' THEN $1::timestamptz END WHERE email <> 'admin@example.org'
"""
_USERS = "SELECT id FROM app_user WHERE subject = $1"
_ADMINS = "SELECT id FROM admin WHERE email = $1 || '@example.org'"


async def hire() -> None:
    """Add the admins, and one more for the others to change."""
    for name, role in {**ADMINS, "colleague": "super_admin"}.items():
        await staff(role, f"{name}@example.org", f"Merrin {name.capitalize()}")


async def user(name: str) -> UUID:
    """The id of an applicant."""
    return (await DB.rows(_USERS, name))[0]["id"]


def browsers(app) -> dict[str, httpx.AsyncClient]:
    """A browser for each."""
    return {
        name: httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app), base_url=settings().public_url
        )
        for name in PEOPLE
    }


async def sign_in(browsers: dict[str, httpx.AsyncClient]) -> None:
    """Everybody is who they were in the beginning, whatever they did to each other."""
    for name, browser in browsers.items():
        token = browser.cookies.get(TOKEN, "")
        browser.cookies.clear()
        put(browser, TOKEN, token) if token else await browser.get("/signed-out")
        if name in APPLICANTS:
            put(browser, SESSION_COOKIE.name, await session_of(await user(name)))
        if name in ADMINS:
            id = (await DB.rows(_ADMINS, name))[0]["id"]
            put(browser, ADMIN_COOKIE.name, await session_of_admin(id))
    await DB.rows(_AS_BEFORE, ADDED)


def put(browser: httpx.AsyncClient, name: str, value: str) -> None:
    """Give a browser a cookie."""
    browser.cookies.set(name, value, domain="localhost.local")


def swapped(browsers: dict[str, httpx.AsyncClient]) -> str:
    """An admin's session in an applicant's cookie, and the other way round."""
    applicant = browsers["applicant"].cookies.get(SESSION_COOKIE.name)
    admin = browsers["super_admin"].cookies.get(ADMIN_COOKIE.name)
    return f"{SESSION_COOKIE.name}={admin}; {ADMIN_COOKIE.name}={applicant}"


def sessions_of(browser: httpx.AsyncClient) -> list[str]:
    """The ids of sessions that a browser holds."""
    names = (SESSION_COOKIE.name, ADMIN_COOKIE.name)
    return [id for name in names if (id := browser.cookies.get(name))]
