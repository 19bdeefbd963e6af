"""Lists in a browser: a file from upload to force, and an earlier version used again."""

from collections.abc import AsyncIterator

import pytest
from playwright.async_api import expect

from tests.browser.store import Store
from tests.browser.visitor import Visitor

LISTS = "/admin/lists"
NAME = "Accredited ITT providers"
UPLOAD = f"Upload a file: {NAME}"
IMPORT = f"Import: {NAME}"
LONG = f"{'x' * 200}.csv"
HEADER = "Legal accredited name,Operating name,\n"
FORGET = """
SET session_replication_role = replica;
DELETE FROM eligibility_entry e USING eligibility_list l WHERE l.id = e.list
  AND l.import_run IS NOT NULL;
DELETE FROM eligibility_list WHERE import_run IS NOT NULL;
DELETE FROM import_file;
DELETE FROM import_change;
DELETE FROM import_run;
UPDATE eligibility_list SET in_force = true;
UPDATE provider SET website = NULL, contact_address = NULL, version = 1;
SET session_replication_role = origin;
"""


@pytest.fixture
async def sam(super_visitor: Visitor, store: Store) -> AsyncIterator[Visitor]:
    """A super admin before the lists of the demonstration, which are as they were afterwards."""
    await store.connection.execute(FORGET)
    await super_visitor.opens(LISTS)
    await super_visitor.sees("Lists")
    yield super_visitor
    await store.connection.execute(FORGET)


async def upload(sam: Visitor, *providers: str, name: str = "providers.csv") -> None:
    """Upload a list of these providers, and wait for its report."""
    await sam.opens(f"{LISTS}/itt_providers/upload")
    await sam.sees(UPLOAD)
    content = HEADER + "".join(f"{provider},,\n" for provider in providers)
    file = {"name": name, "mimeType": "text/csv", "buffer": content.encode()}
    await sam.page.get_by_label("File", exact=True).set_input_files(file)
    await sam.presses("Upload")
    await expect(sam.heading).to_have_text(IMPORT)
    await finished(sam, "Do you want to use this file?")


async def finished(sam: Visitor, words: str) -> None:
    """The worker has done its part: the page shows it by itself, or after "Refresh"."""
    found = sam.page.get_by_text(words).first
    if sam.scripted:
        await expect(found).to_be_visible()
        return
    for _ in range(100):
        if await found.is_visible():
            return
        await sam.page.reload()
    raise AssertionError(f"“{words}” never came")


async def test_a_list_is_uploaded_replaced_and_rolled_back(sam: Visitor):
    await upload(sam, "Otterford Teaching School", "Windle Hill College")
    await sam.sees(IMPORT)
    await sam.presses("Replace the list")
    await sam.is_told("Type replace to confirm")
    await sam.types("Type replace to confirm", "Replace")
    await sam.presses("Replace the list")
    await finished(sam, "is replaced: 2 added")
    await sam.sees(IMPORT)
    await sam.opens(f"{LISTS}/itt_providers")
    await sam.sees(NAME)
    await sam.follows("Use this version again version 1")
    await sam.sees(f"Do you want to use this version of “{NAME}” again?")
    await sam.types("Type replace to confirm", "replace")
    await sam.presses("Use this version again")
    await sam.reads("The list “Accredited ITT providers” is replaced:")
    await sam.sees(NAME)


async def test_a_file_is_refused_at_its_field_and_another_one_discarded(sam: Visitor):
    await sam.opens(f"{LISTS}/itt_providers/upload")
    await sam.presses("Upload")
    await sam.is_told("Select a file")
    await upload(sam, "Otterford Teaching School", name=LONG)
    await sam.sees(IMPORT)
    await sam.presses("Discard")
    await sam.reads(f"{LONG} is discarded. Nothing was changed.")
    await sam.sees(NAME)


async def test_a_provider_gets_a_website(sam: Visitor):
    await sam.follows("Websites and contact addresses of course providers")
    await sam.sees("Course providers")
    await sam.page.locator("#website-llse").fill("example")
    await sam.presses("Save the addresses of LLSE")
    await sam.is_told("Enter a website address, like https://www.example.com")
    await sam.page.locator("#website-llse").fill("https://www.example.com")
    await sam.presses("Save the addresses of LLSE")
    await sam.reads("LLSE is saved.")
    await sam.sees("Course providers")
