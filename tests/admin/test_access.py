"""Every address of the console and what it answers to whom, as `access.csv` decides."""

import csv
import re
from pathlib import Path
from uuid import UUID

import pytest

from tests import stage
from tests.admin.staff import archive, signed_in_as, staff
from tests.http.conftest import browser_of
from tests.test_routes import routes

with Path(__file__).with_name("access.csv").open() as file:
    ACCESS = list(csv.DictReader(file))
PEOPLE = ("anonymous", "applicant", "admin", "super_admin", "archived")
NOBODYS = "7b1c7c6e-0000-4000-8000-000000000000"
PLACEHOLDER = re.compile(r"\{(\w+)\}")
# What stands for a placeholder that is no id.
SAMPLES: dict[str, str] = {"provider": "ambition-institute", "kind": "schools", "page": "start"}


async def signed_in(browser, person: str) -> None:
    """Make this browser the one of such a person."""
    if person == "applicant":
        await stage.sign_in(browser, await stage.person())
    elif person != "anonymous":
        admin: UUID = await staff("super_admin" if person == "super_admin" else "admin")
        await signed_in_as(browser, admin)
        if person == "archived":
            await archive(admin)


async def answer_to(app, person: str, row: dict[str, str]) -> str:
    """What this kind of person is answered: the status, and where to."""
    address = PLACEHOLDER.sub(lambda found: SAMPLES.get(found[1], NOBODYS), row["route"])
    async with browser_of(app) as browser:
        await browser.get("/")
        await signed_in(browser, person)
        token = {"_csrf_token": browser.cookies["npq-csrf"]}
        data = token if row["method"] == "POST" else None
        answer = await browser.request(row["method"], address, data=data)
    return f"{answer.status_code} {answer.headers.get('location', '')}".strip()


def test_every_address_of_the_console_is_listed_and_no_other():
    listed = {(row["method"], row["route"]) for row in ACCESS}
    assert listed == {route for route in routes() if route[1].startswith("/admin")}


@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("row", ACCESS, ids=[f"{row['method']} {row['route']}" for row in ACCESS])
async def test_an_address_answers_each_kind_of_person_as_decided(app, row, person):
    assert await answer_to(app, person, row) == row[person]
