"""Lists of the published formats, invented: what is stored, what is reported, what is kept."""

import pytest

from app.eligibility.imports.problems import Problem
from app.services.importing.report import Consent
from tests.importing import stored
from tests.importing.given import YES, bring, content

pytestmark = pytest.mark.usefixtures("database")

LOADED = {
    "schools": [
        ("urn", "900001", "Alderbrook Primary School", "Manchester"),
        ("urn", "900002", "Birchfield Academy", "Manchester"),
        ("urn", "900003", "St Aldric’s CE Primary School", "Bristol, City of"),
        ("urn", "900004", 'The "Quarry Bank" School', "Leeds"),
    ],
    "sixteen_to_nineteen": [
        ("ukprn", "10900001", "Fernleigh College", None),
        ("ukprn", "10900002", "Otterford Council", None),
    ],
    "itt_providers": [
        ("name", "Fernhill Teacher Training Partnership Limited", "Fernhill SCITT", None),
        ("name", "Larkmead Education Trust", "Larkmead Education Trust", None),
        ("name", "Northmoor University", None, None),
    ],
}


@pytest.mark.parametrize("kind", LOADED)
async def test_a_list_is_stored_as_it_is_published(kind):
    report = await bring(kind, content(kind), YES)
    assert report.applied
    assert await stored.entries(kind) == LOADED[kind]
    assert report.counts.after == report.counts.added == len(LOADED[kind])


async def test_repeated_rows_are_counted_and_stored_once():
    counts = (await bring("schools", content("schools"), YES)).counts
    assert (counts.rows, counts.usable, counts.repeated, counts.after) == (5, 5, 1, 4)


def long_list(kind: str, copies: int = 60) -> bytes:
    """A list whose one unusable row is few among many."""
    row = {"early_years": "Leeds,EY9{:05},7,X\n", "childminders": "Leeds,9{:05},7\r\n"}[kind]
    return content(kind) + "".join(row.format(1000 + n) for n in range(copies)).encode()


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        ("early_years", Problem(5, "Ofsted URN", "“EX74” is not right")),
        ("childminders", Problem(4, "Ofsted URN", "“NULL” is not right")),
    ],
)
async def test_unusable_rows_stop_a_list_until_they_may_be_left_out(kind, problem):
    report = await bring(kind, long_list(kind), YES)
    assert (report.applied, report.problems) == (False, (problem,))
    assert [each.needs for each in report.objections(YES)] == ["leave_out"]
    assert await stored.entries(kind) == []
    assert (await bring(kind, long_list(kind))).applied


async def test_a_school_of_the_early_years_list_is_known_by_its_urn():
    await bring("early_years", long_list("early_years"))
    by_type = {entry[:2] for entry in await stored.entries("early_years")}
    assert {("urn", "900003"), ("ofsted_urn", "900002"), ("ofsted_urn", "VC900005")} <= by_type
    assert ("urn", "700001") not in by_type


async def test_a_report_comes_before_any_change():
    before = await stored.whole()
    report = await bring("schools", content("schools"), Consent())
    assert (report.counts.added, report.counts.before, report.applied) == (4, 0, False)
    assert await stored.whole() == before
    assert await stored.actions() == await stored.runs() == []


async def test_the_file_in_force_changes_nothing_and_says_so():
    await bring("schools", content("schools"))
    before = await stored.whole()
    report = await bring("schools", content("schools"))
    assert (report.already_in_force, report.applied) == (True, False)
    assert await stored.whole() == before
    assert len(await stored.runs()) == 1


async def test_a_new_version_replaces_the_old_one_and_both_are_kept(database):
    await bring("schools", content("schools"))
    report = await bring("schools", content("schools").replace(b"900001", b"900009"))
    assert (report.counts.added, report.counts.removed, report.counts.unchanged) == (1, 1, 3)
    assert await stored.identifiers("schools") == {"900002", "900003", "900004", "900009"}
    versions = await database.rows(
        "SELECT version, in_force, entries, in_force_by FROM eligibility_list ORDER BY version"
    )
    assert [tuple(row) for row in versions] == [(1, False, 4, "Operator"), (2, True, 4, "Operator")]


async def test_removing_more_than_ten_in_a_hundred_must_be_agreed_to():
    await bring("schools", content("schools"))
    shorter = content("schools").replace(b"900001", b"900002")
    report = await bring("schools", shorter, YES)
    assert [each.needs for each in report.objections(YES)] == ["accept_removals"]
    assert len(await stored.entries("schools")) == 4
    assert (await bring("schools", shorter, Consent(True, accept_removals=True))).applied


async def test_an_import_is_refused_when_another_came_into_force_since_its_report():
    seen = Consent(True, accept_removals=True, seen="")
    await bring("schools", content("schools"))
    report = await bring("schools", content("schools").replace(b"900001", b"900009"), seen)
    assert [each.needs for each in report.objections(seen)] == ["seen"]
    assert "900009" not in await stored.identifiers("schools")


async def test_every_change_is_in_the_history_and_in_the_audit_log(database):
    await bring("schools", content("schools"))
    await bring("schools", content("schools").replace(b"900001", b"900009"))
    assert await stored.actions() == ["eligibility_list.applied"] * 2
    changes = await database.rows(
        "SELECT effect, identifier, c.name FROM import_change c JOIN eligibility_list l"
        " ON l.import_run = c.import_run WHERE l.version = 2 ORDER BY effect"
    )
    name = "Alderbrook Primary School"
    assert [tuple(row) for row in changes] == [
        ("added", "900009", name),
        ("removed", "900001", name),
    ]
