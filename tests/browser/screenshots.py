"""Takes a picture of every page at 1280 and at 320 pixels, for people to look at."""

import asyncio
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
from playwright.async_api import Browser

from tests.browser.chromium import chromium, visitor
from tests.browser.console_pictures import CONSOLE_ROUNDS
from tests.browser.instance import Instance, instance
from tests.browser.path import CHECK, REGISTRATION, answer_everything, begin, sign_in
from tests.browser.readme_pictures import take_the_consoles, take_the_readmes
from tests.browser.store import SENCO_ANSWERS, Store, answers_before
from tests.browser.test_email_updates import (
    MISSING,
    ask,
    come_from_the_closed_page,
    leave_by_email,
    open_email,
)
from tests.browser.visitor import Visitor

WIDTHS = (1280, 320)
MISTAKES = ("course-start", "course", "senco-role", "senco-start-date", "share-information")
# Answers that lead to a page off the usual path.
ELSEWHERE = {
    "cannot-register-yet": {"course_start": "no"},
    "choose-an-npq-and-provider": {"provider_check": "no"},
    "workplace-not-in-england": {"workplace": "school:980001"},
    "funding": {"course": "npq-leading-literacy"},
    "pay-for-course": {
        "course": "npq-leading-literacy",
        "funding": "ineligible_establishment_not_a_pp50/npq-leading-literacy",
    },
}
OPEN_TO_ALL = ("/help", "/privacy", "/cookies", "/accessibility", "/signed-out", "/no-such-page")


class Album:
    """Numbered pictures in a folder; looking at a page takes them."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.taken = 0

    async def __call__(self, visitor: Visitor) -> None:
        self.taken += 1
        title = (await visitor.page.title()).split(" – ")[0].lower()
        name = re.sub(r"[^a-z0-9]+", "-", title)[:60].strip("-")
        for width in WIDTHS:
            await visitor.page.set_viewport_size({"width": width, "height": 900})
            path = self.folder / f"{self.taken:02}-{name}-{width}.png"
            await visitor.page.screenshot(path=path, full_page=True)
        await visitor.page.set_viewport_size({"width": 1280, "height": 900})


async def take_the_path(teacher: Visitor, store: Store) -> None:
    """From the start page to the email."""
    await sign_in(teacher)
    await answer_everything(teacher)
    await teacher.presses("Submit")
    await teacher.sees(REGISTRATION)
    await teacher.opens("/dev/mailbox")
    await teacher.sees("Mailbox")


async def take_mistakes(teacher: Visitor, store: Store) -> None:
    """Questions that were not answered."""
    await begin(teacher)
    for slug in MISTAKES:
        await store.has_answered("teacher", answers_before(slug.replace("-", "_")))
        await teacher.opens(f"/registration/{slug}")
        await teacher.presses("Continue")
        await teacher.page.wait_for_selector(".govuk-error-summary")
        await teacher.looks(mistaken=True)
    await store.has_answered("teacher", SENCO_ANSWERS)
    await teacher.opens("/registration/workplace?q=school")
    await teacher.looks(mistaken=False)


async def take_elsewhere(teacher: Visitor, store: Store) -> None:
    """Dead ends, outcomes, and the pages that need nobody."""
    await begin(teacher)
    for slug, answers in ELSEWHERE.items():
        await store.has_answered("teacher", SENCO_ANSWERS | answers)
        await teacher.opens(f"/registration/{slug}")
        await teacher.looks(mistaken=False)
    await store.has_answered("teacher", SENCO_ANSWERS)
    await teacher.opens("/registration/check-answers")
    await teacher.sees(CHECK)
    for address in OPEN_TO_ALL:
        await teacher.opens(address)
        await teacher.looks(mistaken=False)


async def take_accounts(teacher: Visitor, store: Store) -> None:
    """What people have registered for, and a service that has closed."""
    await begin(teacher, "teacher-without-trn")
    await teacher.sees("Your teacher reference number (TRN)")
    await teacher.presses("I do not have a TRN")
    await teacher.sees("You need a TRN before you can register")
    await teacher.page.context.clear_cookies()
    await begin(teacher, "teacher-registered")
    await teacher.opens("/account")
    await teacher.sees("Your NPQ registrations")
    for link in ("Headship", "Leading literacy"):
        card = teacher.page.locator(".govuk-summary-card", has_text=link)
        await card.get_by_role("link", name="View details").click()
        await teacher.page.wait_for_url("**/registrations/*")
        await teacher.looks(mistaken=False)
        await teacher.opens("/account")
    await store.change_service("registration = 'partially_closed'")
    await teacher.opens("/account")
    await teacher.looks(mistaken=False)
    await teacher.opens("/")
    await teacher.looks(mistaken=False)
    await store.change_service("closed_from = now() - interval '1 hour'")
    await teacher.opens("/")
    await teacher.looks(mistaken=False)


async def take_late(teacher: Visitor, store: Store) -> None:
    """Late registration, for everybody who may come to it."""
    await store.change_service("registration = 'partially_closed'")
    await teacher.opens("/late-registration")
    await teacher.looks(mistaken=False)
    await begin(teacher, "teacher")
    await teacher.opens("/late-registration")
    await teacher.looks(mistaken=False)
    await teacher.page.context.clear_cookies()
    await begin(teacher, "teacher-late")
    for address in ("/late-registration", "/", "/account"):
        await teacher.opens(address)
        await teacher.looks(mistaken=False)
    for why in ("submitted", "removed"):
        await store.end_late_access(why)
        await teacher.opens("/late-registration")
        await teacher.looks(mistaken=False)
    await store.change_service("late_registration_enabled = false")
    await teacher.opens("/late-registration")
    await teacher.looks(mistaken=False)


async def take_email_updates(teacher: Visitor, store: Store) -> None:
    """From the closed start page to the email, and out again by its link."""
    await store.change_service("registration = 'partially_closed'")
    await come_from_the_closed_page(teacher)
    await teacher.presses("Request email updates")
    await teacher.is_told(MISSING)
    await ask(teacher, "Yes")
    await teacher.opens("/email-updates")
    await teacher.looks(mistaken=False)
    await open_email(teacher, 1)
    await teacher.looks(mistaken=False)
    await leave_by_email(teacher)
    for address in ("/email-updates/unsubscribe/cut-short", "/guidance/apply", "/"):
        await teacher.opens(address)
        await teacher.looks(mistaken=False)
    await store.change_service("registration = 'open'")
    await teacher.opens("/email-updates")
    await teacher.looks(mistaken=False)


ROUNDS = (
    take_the_path,
    take_mistakes,
    take_elsewhere,
    take_the_readmes,
    take_the_consoles,
    take_accounts,
    take_late,
    take_email_updates,
    *CONSOLE_ROUNDS,
)


@asynccontextmanager
async def somebody(
    browser: Browser, service: Instance, album: Album
) -> AsyncIterator[tuple[Visitor, Store]]:
    """Somebody new, and the database as the demonstration begins."""
    connection = await asyncpg.connect(dsn=service.database_url)
    store = Store(connection)
    await store.reset()
    async with visitor(browser, service, album, scripted=True) as teacher:
        yield teacher, store
    await connection.close()


async def take(album: Album) -> None:
    """Every picture, of a service of its own."""
    with (
        tempfile.TemporaryDirectory(prefix="npq-pictures-") as folder,
        instance(Path(folder), {}) as service,
    ):
        async with chromium() as browser:
            for take_some in ROUNDS:
                async with somebody(browser, service, album) as (teacher, store):
                    await take_some(teacher, store)


def main() -> None:
    """Take the pictures into the folder that the command names."""
    if len(sys.argv) != 2:
        sys.exit("Name the folder for the pictures: ./bin/screenshots FOLDER")
    asyncio.run(take(Album(Path(sys.argv[1]))))
    sys.stdout.write(f"The pictures are in {sys.argv[1]}\n")
