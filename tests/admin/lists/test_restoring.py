"""An earlier version of a list, put in force again from the console."""

import pytest

from tests.admin.lists.desk import LISTS, OTHERS, SCHOOLS, banner, replaced
from tests.importing import stored
from tests.importing.given import bring

QUESTION = "Do you want to use this version of “Schools, top half by pupil premium” again?"


@pytest.fixture
async def question(sam):
    """The question whether the first of two versions is to be used again."""
    await replaced(sam, "schools", SCHOOLS)
    await replaced(sam, "schools", OTHERS, typed_word="replace")
    await sam.open(f"{LISTS}/schools")
    await sam.follow("Use this version again version 1")
    return sam


async def test_the_differences_come_first(question):
    assert question.heading == QUESTION
    assert "would be replaced: 1 added, 1 removed, 4 rows in force instead of 4." in question.text
    assert "Alderbrook Primary School" in question.text
    assert "900009" in await stored.identifiers("schools")


async def test_all_differences_can_be_saved(question):
    page = question.address
    answer = await question.browser.get(page.replace("/restore", "/differences.csv"))
    assert f'{page.replace("/restore", "/differences.csv")}"' in question.response.text
    assert answer.text.splitlines() == [
        "effect,identifier_type,identifier,name",
        "added,urn,900001,Alderbrook Primary School",
        "removed,urn,900009,Alderbrook Primary School",
    ]


async def test_it_is_in_force_at_once(question):
    await question.send({"typed_word": "replace"})
    assert "is replaced: 1 added, 1 removed, 4 rows in force." in banner(question)
    assert "900001" in await stored.identifiers("schools")
    assert (await stored.actions())[-1] == "eligibility_list.restored"


async def test_it_needs_the_typed_word(question):
    await question.send()
    assert question.errors == ["Type replace to confirm"]
    assert question.heading == QUESTION
    assert "900009" in await stored.identifiers("schools")


async def test_another_version_meanwhile_refuses_it_with_fresh_differences(question):
    await bring("schools", SCHOOLS.replace(b"900002", b"900008"))
    await question.send({"typed_word": "replace"})
    assert question.response.status_code == 409
    assert "Another version came into force meanwhile. Nothing was changed." in question.text
    assert "900008" in await stored.identifiers("schools")


async def test_the_version_in_force_needs_nothing(question):
    page, form = question.address, question.form()
    await question.send({"typed_word": "replace"})
    await question.post(form, form.filled({"typed_word": "replace"}))
    assert banner(question) == "schools.csv is in force already. Nothing was changed."
    await question.open(page)
    assert banner(question) == "schools.csv is in force already. Nothing was changed."


async def test_a_version_belongs_to_its_kind(question):
    elsewhere = question.address.replace("/schools/", "/childminders/")
    assert (await question.browser.get(elsewhere)).status_code == 404
