"""What becomes of a person each time their provider describes them."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.services.people import Claims, arrive_from_identity
from models.engine import DB

pytestmark = pytest.mark.usefixtures("database")

NOW = datetime(2024, 5, 2, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
CLAIMS = Claims("dfe-identity", "somebody", "applicant@example.com", "Robin Larkfield")
TYPED = {
    "has_teacher_reference_number": "yes",
    "teacher_reference_number": "1234567",
    "full_name": "R Larkfield",
    "date_of_birth": "1988-04-12",
    "national_insurance_number": "QQ123456C",
}


async def person(user_id):
    return await DB.row("SELECT * FROM app_user WHERE id = $1", user_id)


async def with_trn(status):
    user_id = await arrive_from_identity(CLAIMS, NOW)
    await DB.rows("UPDATE app_user SET trn = '1234567', trn_status = $1", status)
    return user_id


async def draft(user_id, answers, prefill):
    sql = "INSERT INTO draft (user_id, answers, prefill, version) VALUES ($1, $2, $3, 4)"
    await DB.rows(sql, user_id, json.dumps(answers), json.dumps(prefill))


async def kept(user_id):
    row = await DB.row("SELECT answers, prefill, version FROM draft WHERE user_id = $1", user_id)
    return json.loads(row["answers"]), json.loads(row["prefill"]), row["version"]


async def test_a_first_sign_in_makes_the_person():
    row = await person(await arrive_from_identity(CLAIMS, NOW))
    assert (row["email"], row["name"], row["trn_status"]) == (CLAIMS.email, CLAIMS.name, "none")
    assert row["first_sign_in_at"] == row["last_sign_in_at"] == row["claims_at"] == NOW


async def test_a_second_sign_in_finds_the_person_and_follows_the_address():
    first = await arrive_from_identity(CLAIMS, NOW)
    assert await arrive_from_identity(replace(CLAIMS, email="new@example.com"), LATER) == first
    row = await person(first)
    assert (row["email"], row["first_sign_in_at"]) == ("new@example.com", NOW)
    assert row["last_sign_in_at"] == row["claims_at"] == LATER


async def test_the_subject_of_another_provider_is_another_person():
    first = await arrive_from_identity(CLAIMS, NOW)
    assert await arrive_from_identity(replace(CLAIMS, provider="one-login"), NOW) != first


async def test_what_the_provider_leaves_out_is_kept():
    first = await arrive_from_identity(replace(CLAIMS, date_of_birth=date(1988, 4, 12)), NOW)
    await arrive_from_identity(replace(CLAIMS, name=None), LATER)
    row = await person(first)
    assert (row["name"], row["date_of_birth"]) == (CLAIMS.name, date(1988, 4, 12))


@pytest.mark.parametrize("status", ["unverified", "verified"])
async def test_a_known_trn_is_not_overwritten_by_a_blank(status):
    user_id = await with_trn(status)
    await arrive_from_identity(CLAIMS, LATER)
    row = await person(user_id)
    assert (row["trn"], row["trn_status"]) == ("1234567", status)


@pytest.mark.parametrize("status", ["unverified", "verified"])
async def test_the_providers_trn_replaces_any_other(status):
    user_id = await with_trn(status)
    await arrive_from_identity(replace(CLAIMS, trn="3000001"), LATER)
    row = await person(user_id)
    assert (row["trn"], row["trn_status"]) == ("3000001", "verified")


async def test_a_confirmed_trn_takes_what_was_typed_out_of_the_draft():
    user_id = await with_trn("unverified")
    await draft(user_id, {**TYPED, "course": "npq-senco"}, {**TYPED, "role": "Tutor"})
    await arrive_from_identity(replace(CLAIMS, trn="3000001"), LATER)
    assert await kept(user_id) == ({"course": "npq-senco"}, {"role": "Tutor"}, 5)


async def test_a_sign_in_without_a_trn_leaves_the_draft_alone():
    user_id = await arrive_from_identity(CLAIMS, NOW)
    await draft(user_id, TYPED, {})
    await arrive_from_identity(CLAIMS, LATER)
    assert await kept(user_id) == (TYPED, {}, 4)


async def test_a_draft_without_typed_details_keeps_its_version():
    user_id = await arrive_from_identity(replace(CLAIMS, trn="3000001"), NOW)
    await draft(user_id, {"course": "npq-senco"}, {})
    await arrive_from_identity(replace(CLAIMS, trn="3000001"), LATER)
    assert await kept(user_id) == ({"course": "npq-senco"}, {}, 4)


async def test_somebody_elses_draft_is_not_touched():
    other = await arrive_from_identity(replace(CLAIMS, subject="another"), NOW)
    await draft(other, TYPED, {})
    await arrive_from_identity(replace(CLAIMS, trn="3000001"), NOW)
    assert await kept(other) == (TYPED, {}, 4)


async def test_a_confirmed_trn_takes_the_insurance_number_out_of_registrations():
    user_id = await with_trn("unverified")
    await DB.rows(
        "INSERT INTO registration (user_id, submitted_at, course, provider, trn, trn_verified,"
        " typed_name, typed_national_insurance_number, work_in_england, funding_code,"
        " funding_result, rule_set) SELECT $1, $2, 'npq-headship', min(id), '1234567', false,"
        " 'R Larkfield', 'QQ123456C', true, 'funded', 'funded', '2024' FROM provider",
        user_id,
        NOW,
    )
    await arrive_from_identity(replace(CLAIMS, trn="3000001"), LATER)
    row = await DB.row("SELECT * FROM registration WHERE user_id = $1", user_id)
    assert row["typed_national_insurance_number"] is None
    assert row["typed_name"] == "R Larkfield"


async def test_first_sign_ins_at_once_make_one_person():
    arrivals = (arrive_from_identity(CLAIMS, NOW) for _ in range(5))
    assert len(set(await asyncio.gather(*arrivals))) == 1


async def test_a_trn_that_the_provider_changes_is_recorded_once():
    user = await with_trn("unverified")
    for _ in range(2):
        await arrive_from_identity(replace(CLAIMS, trn="7654321"), LATER)
    (row,) = await DB.rows("SELECT * FROM audit_event WHERE object_id = $1", str(user))
    assert (row["action"], row["actor_type"]) == ("user.trn_changed", "person")
    assert json.loads(row["before"]) == {"trn": "1234567", "trn_status": "unverified"}
    assert json.loads(row["after"]) == {"trn": "7654321", "trn_status": "verified"}
