"""A list from upload to force: report, consent, typed word, and what can come between."""

import pytest

from tests.admin.lists.desk import (
    LISTS,
    OTHERS,
    SCHOOLS,
    banner,
    form_to,
    replaced,
    upload,
    uploaded,
    worked_on,
)
from tests.importing import stored
from tests.importing.given import bring, content
from tests.importing.test_lists import long_list

NAME = "“Schools, top half by pupil premium”"


async def test_a_file_is_read_in_the_background_and_the_page_says_how_far_it_is(sam):
    await upload(sam, "schools", SCHOOLS)
    assert "Waiting for its turn." in sam.text
    assert "Being read" in sam.text
    assert await stored.entries("schools") == []
    await worked_on(sam)
    assert (sam.rows["Rows"], sam.rows["Usable"], sam.rows["Repeated"]) == ("5", "5", "1")
    assert "Added: 4" in sam.text


async def test_a_confirmed_list_is_replaced_and_the_page_says_so(sam):
    await uploaded(sam, "schools", SCHOOLS)
    await sam.send()
    assert "Being applied" in sam.text
    await worked_on(sam)
    assert banner(sam) == f"The list {NAME} is replaced: 4 added, 0 removed, 4 rows in force."
    assert len(await stored.entries("schools")) == 4
    assert "Confirmed a file" in sam.text
    assert "Sam Super" in sam.text


async def test_losing_much_needs_the_typed_word(sam):
    await replaced(sam, "schools", SCHOOLS)
    await uploaded(sam, "schools", OTHERS)
    assert "1 of 4 would be removed." in sam.text
    await sam.send({"typed_word": "delete"})
    assert (sam.response.status_code, sam.errors) == (422, ["Type replace to confirm"])
    assert "900009" not in await stored.identifiers("schools")
    await sam.send({"typed_word": " Replace "})
    await worked_on(sam)
    assert "900009" in await stored.identifiers("schools")


async def test_unusable_rows_are_shown_and_must_be_left_out_by_hand(sam):
    await uploaded(sam, "childminders", long_list("childminders"))
    assert "“NULL” is not right" in sam.text
    await sam.send()
    assert sam.errors == ["Tick “Leave this row out”, or discard the file"]
    await sam.send({"leave_out": "yes"})
    await worked_on(sam)
    assert len(await stored.entries("childminders")) == 63


async def test_a_refused_file_says_why_at_the_field(sam):
    await upload(sam, "schools", content("childminders"))
    assert sam.response.status_code == 422
    assert sam.errors[0].endswith("are missing from the header.")


async def test_no_file_is_a_mistake(sam):
    await upload(sam, "schools", None)
    assert sam.errors == ["Select a file"]


async def test_a_file_that_its_rows_refuse_says_why_on_its_page(sam):
    await uploaded(sam, "childminders", content("childminders"))
    assert "1 of 5 rows cannot be used, more than 2 in 100. Nothing was changed." in sam.text
    assert "“NULL” is not right" in sam.text


async def test_the_file_in_force_changes_nothing_and_says_so(sam):
    await replaced(sam, "schools", SCHOOLS)
    await upload(sam, "schools", SCHOOLS)
    assert sam.address == f"{LISTS}/schools"
    assert banner(sam) == "schools.csv is in force already. Nothing was changed."


async def test_another_version_meanwhile_refuses_with_a_fresh_preview(sam):
    await uploaded(sam, "schools", OTHERS)
    await bring("schools", SCHOOLS)
    await sam.send()
    assert "Another version came into force after the report" in sam.text
    await worked_on(sam)
    assert "Check what the file would change now." in sam.text
    assert (sam.rows["Added"], sam.rows["Removed"]) == ("1", "1")
    assert "900009" not in await stored.identifiers("schools")


async def test_a_discarded_file_changes_nothing_and_stays_in_the_history(sam):
    await uploaded(sam, "schools", SCHOOLS)
    page = sam.address
    discard = form_to(sam, "/discard")
    await sam.post(discard, discard.filled({}))
    assert banner(sam) == "schools.csv is discarded. Nothing was changed."
    assert "Discarded" in sam.text
    await sam.open(page)
    await sam.post(discard, discard.filled({}))
    assert banner(sam) == "This file has been decided about already."


async def test_a_form_sent_twice_confirms_once(sam):
    await uploaded(sam, "schools", SCHOOLS)
    form = sam.form()
    await sam.post(form, form.filled({}))
    await sam.post(form, form.filled({}))
    await worked_on(sam)
    assert (await stored.actions()).count("eligibility_list.applied") == 1


async def test_workplaces_are_imported_the_same_way(sam):
    await uploaded(sam, "school", content("establishments"))
    assert sam.rows["Workplaces that can be chosen then"] == "3"
    await sam.send(press="Import the workplaces")
    await worked_on(sam)
    assert "are brought up to date: 4 added, 0 changed, 0 no longer choosable" in banner(sam)
    assert len(await stored.workplaces("school")) == 4


async def test_schools_are_not_taken_for_local_authorities(sam):
    await upload(sam, "local_authority", content("establishments"))
    assert sam.response.status_code == 422
    assert await stored.workplaces("local_authority") == {}


@pytest.mark.parametrize(
    "name", ["ä, \"b\" 'c'.csv", "=1+1.csv", "\u202egpj.csv", "😀.csv", f"{'x' * 320}.csv"]
)
async def test_any_file_name_is_shown_as_it_is(sam, name):
    await upload(sam, "schools", SCHOOLS, name)
    assert sam.rows["File"] == name.replace("\u202e", "")[-255:]
