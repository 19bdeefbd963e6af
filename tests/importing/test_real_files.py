"""The published files: each loads with the counts of eligibility.md."""

import gzip

import pytest

from app.services.importing.report import Consent
from tests.importing import stored
from tests.importing.given import REAL, YES, YES_TO_ALL, bring, bring_file, needs_real_files

pytestmark = [needs_real_files, pytest.mark.usefixtures("database")]

# Kind, file, rows, unusable ones, entries by type.
LISTS = [
    ("schools", "schools-disadvantage-list-2024-05", 11_292, 0, {"urn": 11_285}),
    ("sixteen_to_nineteen", "16-to-19-disadvantage-list-2024-05", 285, 0, {"ukprn": 285}),
    (
        "early_years",
        "early-years-disadvantage-list-2024-05",
        18_545,
        34,
        {"ofsted_urn": 14_096, "urn": 4_384},
    ),
    ("childminders", "childminders-list-2024-05", 12_967, 144, {"ofsted_urn": 12_642}),
    ("itt_providers", "accredited-itt-providers-2022-11", 179, 0, {"name": 179}),
]
CHILDCARE = REAL / "ofsted-childcare-providers-2021-08.csv.gz"


@pytest.mark.parametrize(("kind", "name", "rows", "unusable", "by_type"), LISTS)
async def test_a_published_list_loads_whole(database, kind, name, rows, unusable, by_type):
    report = await bring_file(kind, REAL / f"{name}.csv")
    assert (report.applied, report.counts.rows, report.counts.unusable) == (True, rows, unusable)
    found = await database.rows(
        "SELECT identifier_type, count(*) FROM eligibility_entry GROUP BY identifier_type"
    )
    assert {row[0]: row[1] for row in found} == by_type
    assert report.counts.after == sum(by_type.values())


@pytest.mark.parametrize("kind", ["early_years", "childminders"])
async def test_a_list_with_unusable_rows_waits_for_consent(kind):
    name = next(name for each, name, *_ in LISTS if each == kind)
    report = await bring_file(kind, REAL / f"{name}.csv", YES)
    assert (report.applied, [each.needs for each in report.objections(YES)]) == (
        False,
        ["leave_out"],
    )


@pytest.mark.parametrize(("kind", "name", "rows", "unusable", "by_type"), LISTS)
async def test_half_of_a_published_list_does_not_replace_it(kind, name, rows, unusable, by_type):
    path = REAL / f"{name}.csv"
    await bring_file(kind, path)
    half = b"".join(path.read_bytes().splitlines(keepends=True)[: rows // 2])
    report = await bring(kind, half, Consent(True, leave_out=True))
    assert (report.applied, report.counts.removes_much) == (False, True)
    assert len(await stored.entries(kind)) == sum(by_type.values())


async def test_the_sample_of_establishments_loads():
    report = await bring_file("school", REAL / "gias-establishments-sample.csv", YES)
    found = (await stored.workplaces("school")).values()
    assert (report.counts.rows, report.counts.added, report.counts.unusable) == (99, 99, 0)
    assert sum(not row["choosable"] for row in found) == 9
    assert sum(row["establishment_type"] == "30" for row in found) == 51


async def test_local_authorities_load():
    report = await bring_file("school", REAL / "local-authorities.csv", YES)
    assert (report.kind, report.counts.added) == ("local_authority", 5)


async def test_the_register_of_childcare_providers_loads(database):
    report = await bring_file("childcare_provider", CHILDCARE, YES)
    assert (report.counts.rows, report.counts.added, report.counts.unusable) == (70_980, 70_980, 0)
    row = await database.row(
        """SELECT count(*) FILTER (WHERE name IS NULL), count(*) FILTER (WHERE address_1 IS NULL),
             count(*) FILTER (WHERE provider_type = 'Childminder'),
             count(*) FILTER (WHERE early_years_register),
             count(*) FILTER (WHERE compulsory_register AND voluntary_register),
             count(*) FILTER (WHERE authority IS NULL), count(*) FILTER (WHERE choosable)
           FROM workplace"""
    )
    assert tuple(row) == (43_621, 43_621, 33_683, 55_723, 46_219, 36, 70_980)


async def test_a_published_list_in_another_encoding_changes_no_entry():
    path = REAL / "early-years-disadvantage-list-2024-05.csv"
    await bring_file("early_years", path)
    before = await stored.identifiers("early_years")
    again = path.read_bytes().decode().encode("cp1252", "replace")
    report = await bring("early_years", gzip.compress(again), YES_TO_ALL)
    assert (report.counts.added, report.counts.removed) == (0, 0)
    assert await stored.identifiers("early_years") == before
