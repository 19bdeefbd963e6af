"""The link of an invitation to register late: with the right address, another one, and too late."""

import pytest

from tests.browser.path import BEFORE_WORKPLACE
from tests.browser.store import Store
from tests.browser.visitor import Visitor

FIRST = BEFORE_WORKPLACE[0][0]
LATE = "Register late for a national professional qualification (NPQ)"
MISMATCH = "You cannot register late with this email address"
ENDED = "Your access to register late has ended"
USED = "You have already registered late"


@pytest.fixture(autouse=True)
async def closed(store: Store) -> None:
    """Registration is partially closed, and late registration possible."""
    await store.change_service(
        "registration = 'partially_closed', late_registration_enabled = true"
    )


async def come_as(visitor: Visitor, subject: str) -> None:
    """Follow the link of the invitation and sign in."""
    await visitor.opens("/late-registration")
    await visitor.sees(LATE)
    await visitor.presses("Start now")
    await visitor.is_let_in_as(subject)


async def test_the_right_address_goes_straight_to_the_questions(teacher: Visitor):
    await come_as(teacher, "teacher-late")
    await teacher.sees(FIRST)
    await teacher.follows("Back")
    await teacher.sees(LATE)
    await teacher.presses("Start now")
    await teacher.answers("No, I want to start later")
    await teacher.sees("You cannot register yet")
    await teacher.opens("/")
    await teacher.reads("You have been given access to register late.")
    await teacher.follows("Register late")
    await teacher.sees(LATE)
    await teacher.presses("Continue")
    await teacher.answers("Yes")
    await teacher.sees(BEFORE_WORKPLACE[1][0])


async def test_somebody_with_another_address_can_sign_in_with_the_right_one(teacher: Visitor):
    teacher.forgives("status of 403")
    await come_as(teacher, "teacher")
    await teacher.sees(MISMATCH)
    await teacher.reads("You are signed in as teacher@example.com.")
    await teacher.presses("Sign in with a different account")
    await teacher.page.get_by_role("button", name="End session").click()
    await teacher.is_let_in_as("teacher-late")
    await teacher.sees(FIRST)


@pytest.mark.parametrize(
    ("why", "heading"), [("submitted", USED), ("expired", ENDED), ("removed", ENDED)]
)
async def test_somebody_whose_access_is_over_reads_when_it_ended(
    teacher: Visitor, store: Store, why: str, heading: str
):
    teacher.forgives("status of 403")
    await store.end_late_access(why)
    await come_as(teacher, "teacher-late")
    await teacher.sees(heading)
    await teacher.reads("on 2 May 2024.")


async def test_a_removal_in_the_middle_is_read_at_the_next_answer(teacher: Visitor, store: Store):
    teacher.forgives("status of 403")
    await come_as(teacher, "teacher-late")
    await teacher.sees(FIRST)
    await store.end_late_access("removed")
    await teacher.answers("Yes")
    await teacher.sees(ENDED)


async def test_while_late_registration_is_off_nobody_begins(teacher: Visitor, store: Store):
    await store.change_service("late_registration_enabled = false")
    await teacher.opens("/late-registration")
    await teacher.sees("You cannot register late at the moment")
