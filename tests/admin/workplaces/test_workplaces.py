"""The list of workplaces, its search and filters, and everything that is stored of one."""

import pytest

from app.services.listing import Wanted
from app.services.workplaces import list_workplaces
from models.engine import DB
from tests import stage
from tests.admin.staff import signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.importing.given import bring, content
from tests.page_check import words

PAGE = "/admin/workplaces"
NOBODYS = "7b1c7c6e-0000-4000-8000-000000000000"


@pytest.fixture
async def places(database):
    """Four schools, providers and councils of our invented files, with two lists."""
    await bring("school", content("establishments"))
    await bring("local_authority", content("local_authorities"))
    await bring("childcare_provider", content("childcare"))
    await bring("schools", content("schools"))


@pytest.fixture
async def ada(app, places):
    """An admin."""
    async with browser_of(app) as browser:
        await signed_in_as(browser, await staff())
        yield Applicant(browser)


async def found(search: str = "", **filters: str) -> set[str]:
    """The identifiers that a search and filters find."""
    rows = await list_workplaces(Wanted(search, filters, size=100))
    assert rows.total == len(rows.rows)
    return {row["identifier"] for row in rows.rows}


def table(ada) -> dict[str, list[str]]:
    """The cells of each row, by name."""
    rows = [[words(cell) for cell in row] for row in ada.page.iter("tr")]
    return {row[0]: row[1:] for row in rows[1:]}


async def every() -> dict[str, dict]:
    """Every workplace by kind and identifier."""
    rows = await DB.rows("SELECT * FROM workplace")
    return {f"{row['kind']}:{row['identifier']}": dict(row) for row in rows}


@pytest.mark.usefixtures("places")
async def test_all_are_listed_also_those_that_cannot_be_chosen():
    assert await found() == {row["identifier"] for row in (await every()).values()}


@pytest.mark.usefixtures("places")
async def test_closed_and_open_ones_part():
    closed = {row["identifier"] for row in (await every()).values() if not row["choosable"]}
    assert closed
    assert await found(choosable="no") == closed
    assert not await found(choosable="yes") & closed


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("search", ["%", "_", "'", "\\", "!", "()", "zzzz", "ald%", NOBODYS])
async def test_signs_mean_nothing_and_nothing_is_guessed(search):
    expected = await found("ald") if search == "ald%" else set()
    assert await found(search) == expected


@pytest.mark.usefixtures("places")
async def test_words_postcodes_and_numbers_find_as_they_do_for_visitors():
    school = (await every())["school:900001"]
    assert "900001" in await found(school["name"].upper())
    assert "900001" in await found("900001")
    assert "900001" in await found(str(school["postcode"]).replace(" ", ""))
    assert "900001" in await found(str(school["postcode"])[:3])


@pytest.mark.usefixtures("places")
async def test_lists_kinds_regions_and_authorities_narrow_it_down():
    on = await found(on="schools", kind="school")
    assert on
    assert await found(off="schools", kind="school") == await found(kind="school") - on
    region = next(row["region"] for row in (await every()).values() if row["region"])
    wanted = {row["identifier"] for row in (await every()).values() if row["region"] == region}
    assert await found(region=region) == wanted


async def test_welsh_and_overseas_schools_are_outside_england(database):
    await stage.school("100001", establishment_type="30")
    await stage.school("100002", authority_code="0668")
    await stage.school("100003", authority_code="000")
    await stage.school("100004", authority_code="352", establishment_type="030")
    await stage.school("100005", authority_code=None, establishment_type=None)
    assert await found(england="no") == {"100001", "100002", "100003", "100004"}
    assert await found(england="yes") == {"100005"}


async def test_a_row_says_what_people_need(ada):
    await ada.open(f"{PAGE}?q=900001&kind=school")
    school = (await every())["school:900001"]
    kind, number, place, chosen, lists = table(ada)[school["name"]]
    assert (kind, number) == ("School or 16 to 19 setting", "URN 900001")
    assert place == f"{school['town']} {school['postcode']}"
    assert (chosen, lists) == ("Yes Open", "Schools, top half by pupil premium")


async def test_a_provider_without_a_name_is_listed_last_and_opened(ada):
    await ada.open(f"{PAGE}?kind=childcare_provider")
    nameless = next(row for row in (await every()).values() if row["name"] is None)
    assert list(table(ada))[-1].startswith("Name not published ")
    await ada.open(f"{PAGE}/{nameless['id']}")
    assert ada.heading == "Name not published"
    assert ada.rows["Address line 1"] == "–not known"


async def test_everything_that_is_stored_is_shown(ada):
    school = (await every())["school:900001"]
    await ada.open(f"{PAGE}/{school['id']}")
    assert ada.heading == school["name"]
    assert ada.rows["Published status"] == "Open"
    shown = ada.text
    hidden = {"id", "created_at", "search_document"}
    values = {str(v) for k, v in school.items() if k not in hidden and isinstance(v, str)}
    assert [value for value in values - {"school"} if value not in shown] == []
    assert ada.rows["Registrations"] == "0 with this workplace"
    assert ada.rows["Schools, top half by pupil premium"].startswith("Version 1, in force since")
    assert ada.rows["Added"].startswith("school.csv,")


async def test_only_super_admins_get_links_to_imports(ada, super_browser):
    school = (await every())["school:900001"]
    address = f"{PAGE}/{school['id']}"
    assert "/admin/lists/" not in (await ada.browser.get(address)).text
    assert "/admin/lists/school/imports/" in (await super_browser.get(address)).text


async def test_what_the_address_cannot_mean_is_ignored(ada):
    await ada.open(f"{PAGE}?q={'x' * 10_000}&region=nowhere&on=nothing&place=???")
    assert ada.response.status_code == 200
    assert "No workplaces match these filters." in ada.text


async def test_a_record_that_left_the_register_says_so(ada):
    fewer = b"".join(content("establishments").splitlines(True)[:2])
    await bring("school", fewer)
    gone = [row for row in (await every()).values() if not row["choosable"]]
    assert {row["published_status"] for row in gone} >= {"Not in the latest file"}
