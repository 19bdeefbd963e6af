"""Everybody who has signed in: the list, and the page of each."""

from datetime import timedelta

import pytest

from app.services.arrival import arrive
from app.services.subscribing import subscribe
from models.engine import DB
from tests import stage
from tests.admin.casework.desk import links, table
from tests.http.drafts import SENCO_ANSWERS, keep, register
from tests.http.late_list import let_in_late
from tests.http.stories import MAY
from tests.page_check import words

USERS = "/admin/users"


async def names(who, query):
    """The first names of the people that a query finds."""
    await who.open(f"{USERS}?{query}")
    return [row[0].split(" ")[0] for row in table(who)] if "match these" not in who.text else []


@pytest.fixture
async def zoe(user):
    """Somebody without a TRN, who has registered twice."""
    zoe = await stage.person("zoe", name="Zoë Other", trn=None)
    await DB.rows("UPDATE app_user SET last_sign_in_at = $2 WHERE id = $1", zoe, MAY)
    await register(zoe, workplace_identifier="908172")
    await register(zoe, workplace_identifier="908172")
    return zoe


async def test_each_person_is_one_row(ada, zoe):
    await ada.open(USERS)
    assert ada.heading == "Users"
    assert {row[0]: row[1:4] for row in table(ada)} == {
        "Alex Teacher": ["teacher@example.com", "1234567 Verified", "0"],
        "Zoë Other": ["zoe@example.com", "–no TRN", "2"],
    }


@pytest.mark.parametrize("said", ["ZOE", "zoë oth", "zoe@exa", "908172", "other 9081"])
async def test_words_are_found_wherever_they_stand(ada, zoe, said):
    assert await names(ada, f"q={said}") == ["Zoë"]


@pytest.mark.parametrize("said", ["zoe alex", "%25", "_", "x" * 300])
async def test_words_that_nobody_has_find_nobody(ada, zoe, said):
    assert await names(ada, f"q={said}") == []


async def test_ids_of_people_and_of_their_registrations_are_found(ada, zoe):
    row = await DB.row("SELECT id FROM registration LIMIT 1")
    assert await names(ada, f"q={zoe}") == ["Zoë"]
    assert await names(ada, f"q={row['id']}") == ["Zoë"]
    assert await names(ada, f"q={str(row['id'])[:13]}") == []


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("trn=verified", ["Alex"]),
        ("trn=none", ["Zoë"]),
        ("trn=unverified", []),
        ("registrations=some", ["Zoë"]),
        ("registrations=none", ["Alex"]),
        ("late=active", ["Zoë"]),
        ("late=none", ["Alex"]),
        ("sort=email", ["Alex", "Zoë"]),
        ("sort=-email", ["Zoë", "Alex"]),
        ("sort=signed_in", ["Zoë", "Alex"]),
    ],
)
async def test_filters_and_orders(ada, zoe, query, found):
    await let_in_late("zoe@example.com", expires_at=MAY + timedelta(days=1))
    assert await names(ada, query) == found


async def test_only_super_admins_may_ask_for_email_updates(ada, sam, zoe):
    await subscribe(await arrive(zoe, MAY), "senco")
    assert await names(sam, "updates=senco") == ["Zoë"]
    assert await names(sam, "updates=none") == ["Alex"]
    assert len(await names(ada, "updates=senco")) == 2
    assert "Email updates" not in ada.text


async def test_the_page_of_a_person_shows_what_belongs_to_them(ada, zoe):
    await subscribe(await arrive(zoe, MAY), "senco")
    await let_in_late("zoe@example.com")
    await ada.open(f"{USERS}/{zoe}")
    rows = ada.rows
    assert ada.heading == "Zoë Other"
    assert rows["Identity subject"] == "dfe_identity: zoe"
    assert (rows["TRN"], rows["Draft"]) == ("–", "–")
    assert rows["Email updates"] == "SENCO, since 10 May 2024 at 10:30am"
    assert rows["Late permissions"].startswith("Added ")
    assert len(table(ada)) == 2
    assert "Email updates" in rows


async def test_a_draft_shows_how_far_it_has_got_and_no_answers(ada, user):
    await stage.open_service(MAY.date().replace(month=11, day=1))
    await stage.school()
    answers = {**SENCO_ANSWERS, "role": "A secret role"}
    del answers["share_information"]
    await keep(user, answers)
    await ada.open(f"{USERS}/{user}")
    course = "Special educational needs co-ordinator (SENCO)"
    assert ada.rows["Draft"].startswith(f"{course}. Has reached “")
    assert "secret" not in ada.response.text


async def test_two_people_with_one_address_lead_to_each_other(ada, user):
    other = await stage.person("second", email="TEACHER@example.com", name=None)
    await ada.open(f"{USERS}/{user}")
    (link,) = [one for one in ada.page.iter("a") if words(one) == "TEACHER@example.com"]
    assert link.get("href") == f"{USERS}/{other}"
    await ada.click(link)
    assert "Alex Teacher" in links(ada)


async def test_somebody_without_anything_has_a_page(ada, user):
    await DB.rows("UPDATE app_user SET name = NULL, last_sign_in_at = NULL")
    await ada.open(f"{USERS}/{user}")
    assert ada.heading == "teacher@example.com"
    assert "No registrations yet." in ada.text
