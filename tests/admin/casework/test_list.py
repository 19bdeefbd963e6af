"""The list of registrations: columns, words, filters, order."""

from datetime import timedelta
from uuid import uuid4

import pytest

from app.services.late.changing import permission_of
from models.engine import DB
from tests import stage
from tests.admin.casework.desk import LIST, links, table
from tests.http.drafts import register
from tests.http.late_list import let_in_late
from tests.http.stories import MAY

SENCO = {"course": "npq-senco", "senco_role": "plans_to_become"}
REVIEWED = {"funding_result": "in_review", "funding_code": "subject_to_review"}


async def names(who, query):
    """The names of the people that a query finds, in order."""
    await who.open(f"{LIST}?{query}")
    return [row[1].split(" ")[0] for row in table(who)] if "match these" not in who.text else []


async def person(name, **columns):
    """A registration of somebody called so."""
    user = await stage.person(name.lower(), name=f"{name} Teacher")
    return user, await register(user, **columns)


async def test_a_row_shows_what_is_known(ada, user):
    await register(user, workplace_identifier="100000")
    await ada.open(LIST)
    assert ada.heading == "Registrations"
    assert table(ada) == [
        [
            "10 May 2024 at 10:30am",
            "Alex Teacher teacher@example.com",
            "Headship",
            "Teach First",
            "Hillside School 100000",
            "Eligible",
            "Pending",
        ]
    ]


async def test_missing_values_have_words_and_late_ones_a_tag(ada, app):
    user = await stage.person("nameless", name=None, trn=None)
    await DB.rows("UPDATE app_user SET name = NULL")
    await let_in_late("late@example.com")
    late = await permission_of("late@example.com")
    await register(user, workplace_name=None, late_permission=late, expired_at=MAY)
    await ada.open(LIST)
    (row,) = table(ada)
    assert row[1] == "–no name nameless@example.com"
    assert (row[4], row[6]) == ("–no workplace", "Expired Late")


async def test_an_empty_list_says_what_will_be_there(ada):
    await ada.open(LIST)
    assert "Nobody has registered yet." in ada.text
    await ada.open(f"{LIST}?q=nobody")
    assert "No registrations match these filters." in ada.text


@pytest.mark.parametrize(
    "said",
    [
        "zoë",
        "ZOE",
        "zoe@example",
        "west zoe",
        "7777777",
        "908172",
        "stside schöol",
        "'brien",
        "%25",
    ],
)
async def test_words_are_found_in_every_column_in_any_order(ada, said):
    await person("Ben")
    user = await stage.person("zoe", name="Zoë O'Brien 100%", trn="7777777")
    await register(
        user, trn="7777777", workplace_identifier="908172", workplace_name="Westside Schöol"
    )
    assert await names(ada, f"q={said}") == (["Zoë"])


@pytest.mark.parametrize("said", ["zoe ben", "_", "x%25", "9081721", "zoe\\"])
async def test_signs_are_ordinary_and_every_word_must_be_found(ada, said):
    await person("Zoe")
    await person("Ben")
    assert await names(ada, f"q={said}") == []


async def test_ids_are_found_whole_only(ada):
    user, made = await person("Zoe")
    await person("Ben")
    for id in (made, user):
        assert await names(ada, f"q={id}") == ["Zoe"]
        assert await names(ada, f"q={str(id)[:18]}") == []
    assert await names(ada, f"q={uuid4()}") == []


async def test_words_follow_the_account_when_it_changes(ada):
    user, _ = await person("Zoe")
    await DB.rows(
        "UPDATE app_user SET name = 'Yara', email = 'y@example.org', trn = '2222222' WHERE id = $1",
        user,
    )
    assert await names(ada, "q=zoe") == []
    assert await names(ada, "q=y@example.org") == ["Yara"]
    assert await names(ada, "q=2222222") == ["Yara"]


@pytest.mark.parametrize(
    ("columns", "query"),
    [
        ({"course": "npq-leading-literacy"}, "course=npq-leading-literacy"),
        ({"provider": "llse"}, "provider=llse"),
        (REVIEWED, "funding=in_review"),
        ({**REVIEWED, "funding_decision": "not_funded"}, "funding=not_funded"),
        (REVIEWED, "reason=subject_to_review"),
        ({"provider_status": "rejected"}, "status=rejected"),
        ({"expired_at": MAY}, "status=expired"),
        ({"provider_status": "accepted", "outcome": "failed"}, "outcome=failed"),
        ({"started": "not_started"}, "started=not_started"),
        (SENCO, "senco=plans_to_become"),
        ({"course_start_before": MAY.date().replace(day=1)}, "month=2024-05-01"),
        ({"course_start_before": None}, "month=none"),
        ({"submitted_at": MAY + timedelta(days=1)}, "from=11+May+2024"),
        ({"submitted_at": MAY - timedelta(days=1)}, "to=2024-05-09"),
    ],
)
async def test_each_filter_finds_its_own(ada, columns, query):
    await person("Ben")
    await person("Zoe", **columns)
    assert await names(ada, query) == ["Zoe"]
    assert await names(ada, f"{query}&q=ben") == []


async def test_unknown_values_are_ignored(ada):
    await person("Ben")
    for query in ("course=magic", "from=someday", "month=2024-13-45", "workplace=7", "place=%00x"):
        assert await names(ada, query) == ["Ben"]


async def test_it_sorts_by_name_course_and_provider_with_nothing_last(ada):
    await person("Ben", course="npq-leading-teaching", provider="teacher_development_trust")
    await person("Cleo", course="npq-leading-teaching-development")
    await person("Adam", provider="ambition_institute")
    await DB.rows("UPDATE app_user SET name = NULL WHERE name = 'Adam Teacher'")
    assert await names(ada, "sort=name") == ["Ben", "Cleo", "–no"]
    assert await names(ada, "sort=-name") == ["Cleo", "Ben", "–no"]
    assert await names(ada, "sort=course") == ["–no", "Cleo", "Ben"]
    assert await names(ada, "sort=-provider") == ["Ben", "Cleo", "–no"]


async def test_only_super_admins_are_offered_the_file(ada, sam, user):
    await register(user)
    assert not [link for link in links(await ada.open(LIST)) if "CSV" in link]
    assert "Download as CSV (1)" in links(await sam.open(LIST))
