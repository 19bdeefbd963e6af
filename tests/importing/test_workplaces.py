"""Workplaces of the published formats, invented: what is stored, changed, closed and left alone."""

import pytest

from app.services.importing.report import Consent
from tests.importing import stored
from tests.importing.given import YES, bring, content

pytestmark = pytest.mark.usefixtures("database")

EFFECTS = ("added", "changed", "removed", "unchanged")


def effects(report):
    """The numbers of a report that say what it does."""
    return tuple(getattr(report.counts, name) for name in EFFECTS)


async def test_schools_are_stored_with_their_columns():
    await bring("school", content("establishments"), YES)
    academy = (await stored.workplaces("school"))["900002"]
    assert (academy["name"], academy["ukprn"]) == ("Zoë’s Academy", "10900002")
    assert (academy["address_2"], academy["county"]) == ("Ancoats", "Greater Manchester")
    assert (academy["establishment_type"], academy["authority_code"]) == ("34", "352")
    assert (academy["pupils"], academy["region"]) == (None, "North West")
    assert academy["search_name"] == "zoes academy"


async def test_closed_schools_cannot_be_chosen():
    await bring("school", content("establishments"))
    found = await stored.workplaces("school")
    assert [found[urn]["choosable"] for urn in sorted(found)] == [True, True, False, True]


async def test_local_authorities_are_told_apart_by_their_header():
    report = await bring("school", content("local_authorities"))
    assert report.kind == "local_authority"
    council = (await stored.workplaces("local_authority"))["10990001"]
    assert council["authority"] == council["name"] == "Otterford Council"
    assert (council["ukprn"], council["authority_code"]) == ("10990001", None)


async def test_what_ofsted_does_not_publish_is_not_stored():
    await bring("childcare_provider", content("childcare"))
    found = await stored.workplaces("childcare_provider")
    hidden = found["VC900003"]
    shown = [v for k, v in hidden.items() if k.startswith(("name", "address", "town", "postcode"))]
    assert set(shown) == {None}
    assert (hidden["authority"], hidden["region"]) == (None, None)
    assert found["900002"]["authority"] == "Leeds"
    assert not any("REDACTED" in str(row.values()) for row in found.values())


async def test_registers_and_status_of_childcare_providers_are_stored():
    await bring("childcare_provider", content("childcare"))
    found = await stored.workplaces("childcare_provider")
    names = ("early_years_register", "compulsory_register", "voluntary_register", "choosable")
    assert {urn: tuple(row[name] for name in names) for urn, row in found.items()} == {
        "EY900001": (True, True, True, True),
        "900002": (True, False, False, True),
        "VC900003": (False, False, True, True),
        "EY900004": (True, True, False, False),
    }


async def test_only_what_differs_is_touched():
    await bring("school", content("establishments"))
    before = await stored.whole()
    again = content("establishments").replace(b"\r\n", b"\n")
    assert effects(await bring("school", again, YES)) == (0, 0, 0, 4)
    assert await stored.whole() == before


async def test_a_changed_record_is_updated_and_its_columns_are_kept(database):
    await bring("school", content("establishments"))
    renamed = content("establishments").replace(b"Ysgol Dunmarsh", b"Ysgol Elderwood")
    assert effects(await bring("school", renamed, YES)) == (0, 1, 0, 3)
    assert (await stored.workplaces("school"))["900004"]["name"] == "Ysgol Elderwood"
    row = await database.row("SELECT columns FROM import_change WHERE effect = 'changed'")
    assert row["columns"] == ["name", "search_name", "search_words"]


async def test_a_record_that_is_no_longer_there_is_closed_and_stays():
    await bring("school", content("establishments"))
    lines = content("establishments").splitlines(keepends=True)
    fewer = b"".join(lines[:2] + lines[3:])
    report = await bring("school", fewer, YES)
    assert (report.applied, effects(report)) == (False, (0, 0, 1, 3))
    assert (await bring("school", fewer, Consent(True, accept_removals=True))).applied
    assert (await stored.workplaces("school"))["900002"]["choosable"] is False
    assert effects(await bring("school", content("establishments"))) == (0, 1, 0, 3)


async def test_a_school_that_closes_counts_as_no_longer_choosable():
    await bring("school", content("establishments"))
    closing = content("establishments").replace(b'3,"Open, but proposed to close"', b"2,Closed")
    assert effects(await bring("school", closing)) == (0, 0, 1, 3)


async def test_the_same_file_again_changes_nothing_and_says_so():
    await bring("childcare_provider", content("childcare"))
    before = await stored.whole()
    assert (await bring("childcare_provider", content("childcare"))).already_in_force
    assert await stored.whole() == before
    assert await stored.actions() == ["workplaces.applied"]


async def test_kinds_do_not_touch_each_other():
    await bring("school", content("establishments"))
    await bring("school", content("local_authorities"))
    await bring("childcare_provider", content("childcare"))
    assert len(await stored.workplaces("school")) == 4
    assert effects(await bring("school", content("establishments") + b"\r\n")) == (0, 0, 0, 4)


def rows(count: int, *extra: str) -> bytes:
    """A file of local authorities with this many good rows and others after them."""
    head = content("local_authorities").splitlines()[0].decode()
    good = [f"1{number:07},Council {number},,,,,,,0" for number in range(count)]
    return "\n".join((head, *good, *extra, "")).encode()


async def test_unusable_workplaces_are_left_out_and_reported():
    bad = ("1234,Nowhere Council,,,,,,,0", "10000005,Twice Council,,,,,,,0", "10990001,,,,,,,,0")
    report = await bring("school", rows(300, *bad), YES)
    assert [problem.sentence for problem in report.problems] == [
        "Row 302: ukprn “1234” is not right",
        "Row 303: ukprn “10000005” is already in row 7",
        "Row 304: name is empty",
    ]
    assert (report.applied, report.counts.unusable) == (True, 3)
    assert (await stored.workplaces("local_authority"))["10000005"]["name"] == "Council 5"
