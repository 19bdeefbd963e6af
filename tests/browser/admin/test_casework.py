"""Registrations and people in a browser: found, worked on, told."""

import json

import pytest

from tests.browser.store import SENCO_ANSWERS, Store
from tests.browser.visitor import Visitor

TITLE = "Robin O’Larkfield-Featherstonehaugh for Special educational needs co-ordinator (SENCO)"
MADE = """
WITH person AS (
  INSERT INTO app_user (identity_provider, subject, email, name, trn, trn_status, last_sign_in_at)
  VALUES ('dfe_identity', 'worked-on', 'a.rather.long.address.of.somebody@schools.example.org',
    'Robin O’Larkfield-Featherstonehaugh', '7654321', 'unverified', now()) RETURNING id
)
INSERT INTO registration (user_id, submitted_at, course, provider, course_start_before, trn,
  trn_verified, typed_name, typed_date_of_birth, work_in_england, work_setting, senco_role,
  senco_start_date, workplace_name, workplace_address, workplace_identifier, funding_code,
  funding_result, rule_set, answers)
SELECT id, now(), 'npq-senco', 'teach_first', '2030-11-01', '7654321', false, 'Robin Typed',
  '1980-12-13', true, 'a_school', 'yes', '2023-03-01', 'Hillside School', '1 Mill Lane', '100000',
  'subject_to_review', 'in_review', '2024-07', $1 FROM person
"""
FOUND = "Search by email, name, TRN, workplace or ID"


@pytest.fixture
async def made(store: Store) -> None:
    """A registration whose funding is in review, of somebody whose TRN is not checked."""
    await store.connection.execute(MADE, json.dumps(SENCO_ANSWERS))


async def looked_up(one: Visitor) -> Visitor:
    """Find the registration and open it."""
    await one.opens("/admin/registrations")
    await one.sees("Registrations")
    await one.types(FOUND, "larkfield hillside")
    await one.presses("Apply filters")
    await one.reads("Showing 1 to 1 of 1 registration")
    await one.looks(mistaken=False)
    await one.page.locator("tbody a").first.click()
    await one.sees(f"Registration of {TITLE}")
    return one


async def test_an_admin_looks_a_registration_up_and_sets_its_progress(
    admin_visitor: Visitor, made: None
):
    one = await looked_up(admin_visitor)
    await one.types("Add a note", "Rang them.\nTwice.")
    await one.presses("Add note")
    await one.reads("The note about the registration of Robin", "Twice.")
    await one.follows("Set progress")
    await one.chooses("Passed")
    await one.presses("Save progress")
    await one.is_told("Set an outcome only when the provider has accepted the registration")
    await one.chooses("Accepted")
    await one.presses("Save progress")
    await one.reads(f"The registration of {TITLE} is now accepted.")
    await one.follows("Set progress")
    await one.chooses("Rejected")
    await one.presses("Save progress")
    await one.sees(f"Do you want to set the registration of {TITLE} to rejected?")
    await one.presses("Set to rejected")
    await one.reads(f"The registration of {TITLE} is now rejected.")


async def test_a_super_admin_decides_funding_and_reverts_it(super_visitor: Visitor, made: None):
    one = await looked_up(super_visitor)
    await one.follows("Decide funding")
    await one.sees(f"Funding of {TITLE}")
    await one.presses("Continue")
    await one.is_told("Select whether the registration is eligible for funding")
    await one.chooses("Not eligible")
    await one.types("Reason, for admins only", "Heard from the school")
    await one.chooses("In own words")
    await one.types("Own words", "Your school told us that it is independent.")
    await one.presses("Continue")
    await one.sees(f"Do you want to decide that the funding of {TITLE} is: not eligible?")
    await one.presses("Decide: not eligible")
    await one.reads(f"The funding of {TITLE} is decided: not eligible. We have emailed a.rather")
    await one.follows("Revert")
    await one.types("Reason, for admins only", "It is not")
    await one.presses("Continue")
    await one.sees(f"Do you want to put the funding of {TITLE} back in review?")
    await one.presses("Revert")
    await one.reads("is in review again. We have emailed")


async def test_an_admin_finds_a_person_and_verifies_their_trn(admin_visitor: Visitor, made: None):
    one = admin_visitor
    await one.opens("/admin/users?trn=unverified")
    await one.sees("Users")
    await one.follows("Robin O’Larkfield-Featherstonehaugh")
    await one.sees("Robin O’Larkfield-Featherstonehaugh")
    await one.follows("Change TRN")
    await one.sees("TRN of Robin O’Larkfield-Featherstonehaugh")
    await one.reads("Robin Typed", "13 December 1980")
    await one.presses("Change TRN")
    await one.is_told("Enter a reason")
    await one.chooses("I have checked this TRN in the teaching record")
    await one.types("Reason", "Found in the record")
    await one.presses("Change TRN")
    await one.reads("is now 7654321, verified.")
