"""Agreeing to an import, discarding it, and everything that comes between."""

import asyncio

import pytest

from app.services.importing.deciding import DecidedAlready, NotAgreed, Overtaken, agree, discard
from app.services.importing.report import Consent
from tests.importing import stored
from tests.importing.console import (
    DECISION,
    applied,
    everything,
    state,
    upload,
    uploaded,
    worked_on,
)
from tests.importing.given import bring, content
from tests.importing.test_lists import long_list

pytestmark = pytest.mark.usefixtures("database", "redis_url")

SCHOOLS = content("schools")
OTHERS = SCHOOLS.replace(b"900001", b"900009")


async def test_what_was_agreed_to_is_applied_and_the_audit_log_names_who_agreed(database):
    found = await applied("schools", SCHOOLS)
    assert (found.state, found.in_force, found.report.applied) == ("applied", True, True)
    assert await stored.identifiers("schools") == {"900001", "900002", "900003", "900004"}
    assert await stored.actions() == [
        "import.uploaded",
        "import.confirmed",
        "eligibility_list.applied",
    ]
    last = await database.row("SELECT * FROM audit_event ORDER BY created_at DESC LIMIT 1")
    assert (last["actor_label"], last["actor_type"]) == ("Robin Larkfield", "admin")


async def test_workplaces_are_applied_the_same_way():
    found = await applied("school", content("establishments"))
    assert (found.state, found.report.counts.added) == ("applied", 4)
    assert len(await stored.workplaces("school")) == 4


async def test_unusable_rows_of_a_list_must_be_agreed_to():
    found = await uploaded("childminders", long_list("childminders"))
    with pytest.raises(NotAgreed) as refused:
        await agree("childminders", found.id, Consent(True, seen=""), DECISION)
    assert [each.needs for each in refused.value.objections] == ["leave_out"]
    assert await state(found.id) == "ready"


async def test_losing_much_must_be_agreed_to():
    await applied("schools", SCHOOLS)
    found = await uploaded("schools", OTHERS)
    with pytest.raises(NotAgreed) as refused:
        await agree("schools", found.id, Consent(True, True, seen=found.report.in_force), DECISION)
    assert [each.needs for each in refused.value.objections] == ["accept_removals"]
    assert "900009" not in await stored.identifiers("schools")


async def test_a_report_that_another_version_overtook_is_made_afresh():
    found = await uploaded("schools", OTHERS)
    await applied("schools", SCHOOLS)
    with pytest.raises(Overtaken):
        await agree("schools", found.id, everything(found), DECISION)
    fresh = await worked_on("schools", found.id)
    assert (fresh.state, fresh.overtaken, fresh.agreed) == ("ready", True, False)
    assert (fresh.report.counts.added, fresh.report.counts.removed) == (1, 1)
    assert "900009" not in await stored.identifiers("schools")


async def test_a_version_that_comes_between_agreeing_and_applying_is_not_overwritten():
    found = await uploaded("schools", OTHERS)
    await agree("schools", found.id, everything(found), DECISION)
    await bring("schools", SCHOOLS)
    fresh = await worked_on("schools", found.id)
    assert (fresh.state, fresh.overtaken, fresh.agreed) == ("ready", True, False)
    assert await stored.identifiers("schools") >= {"900001"}


async def test_of_two_who_agree_at_once_one_is_told_that_it_is_decided():
    found = await uploaded("schools", SCHOOLS)
    both = (agree("schools", found.id, everything(found), DECISION) for _ in range(2))
    results = await asyncio.gather(*both, return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["DecidedAlready", "NoneType"]
    await worked_on("schools", found.id)
    assert (await stored.actions()).count("eligibility_list.applied") == 1


async def test_a_discarded_import_changes_nothing_and_cannot_be_agreed_to():
    found = await uploaded("schools", SCHOOLS)
    await discard("schools", found.id, DECISION)
    assert await state(found.id) == "discarded"
    with pytest.raises(DecidedAlready):
        await agree("schools", found.id, everything(found), DECISION)
    with pytest.raises(DecidedAlready):
        await discard("schools", found.id, DECISION)
    assert await stored.actions() == ["import.uploaded", "import.discarded"]


async def test_an_import_is_not_decided_before_its_report_is_there():
    run = await upload("schools", SCHOOLS)
    with pytest.raises(DecidedAlready):
        await agree("schools", run, Consent(True, True, True), DECISION)
