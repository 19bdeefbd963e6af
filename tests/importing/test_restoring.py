"""An earlier version of a list, put in force again."""

from uuid import uuid4

import pytest

from app.audit import OPERATOR
from app.eligibility.imports.problems import Refusal
from app.services.importing.lists import restore_list
from app.services.importing.report import Consent
from tests.importing import stored
from tests.importing.given import YES, YES_TO_ALL, bring, content
from tests.stage import NOW

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
async def first(database):
    """The first of two versions of the schools list."""
    await bring("schools", content("schools"))
    await bring("schools", content("schools").replace(b"900001", b"900009"))
    return (await database.row("SELECT id FROM eligibility_list WHERE version = 1"))["id"]


async def test_the_differences_are_shown_first(first):
    report = await restore_list(first, Consent(), OPERATOR, NOW)
    counts = report.counts
    assert (counts.added, counts.removed, counts.unchanged, report.applied) == (1, 1, 3, False)
    assert "900009" in await stored.identifiers("schools")


async def test_it_counts_as_a_removal_like_any_other(first):
    assert not (await restore_list(first, YES, OPERATOR, NOW)).applied


async def test_it_is_in_force_again(first):
    assert (await restore_list(first, YES_TO_ALL, OPERATOR, NOW)).applied
    assert "900001" in await stored.identifiers("schools")
    assert (await stored.actions())[-1] == "eligibility_list.restored"


async def test_the_version_in_force_stays_as_it_is(first):
    await restore_list(first, YES_TO_ALL, OPERATOR, NOW)
    report = await restore_list(first, YES_TO_ALL, OPERATOR, NOW)
    assert (report.already_in_force, report.applied) == (True, False)


async def test_a_version_that_does_not_exist_is_refused():
    with pytest.raises(Refusal, match="There is no such version"):
        await restore_list(uuid4(), YES_TO_ALL, OPERATOR, NOW)
