"""The database refuses a registration that contradicts itself, and says by which rule."""

from datetime import date
from uuid import uuid4

import asyncpg
import pytest

from tests.http.drafts import register

SENCO = {"course": "npq-senco"}
MATHS = {"course": "npq-leading-primary-mathematics"}
EHCO = {"course": "npq-early-headship-coaching-offer"}
MARCH = {"senco_start_date": date(2023, 3, 1)}
STAGE = {"headship_stage": "completed_npqh"}
NOT_FUNDED = {"funding_result": "not_funded"}
REVIEW = {"funding_result": "in_review"}
ACCEPTED = {"provider_status": "accepted"}

GOOD = (
    {},
    {**SENCO, "senco_role": "yes", **MARCH},
    {**SENCO, "senco_role": "plans_to_become"},
    {**SENCO, "senco_role": "does_not_plan"},
    {**MATHS, "maths_mastery": True},
    {**MATHS, "maths_mastery": False, "maths_understanding": "another_way"},
    {**EHCO, **STAGE, "headteacher": False},
    {**EHCO, **STAGE, "headteacher": True, "first_five_years": False},
    {**NOT_FUNDED, "pay_for_course": "self"},
    {**REVIEW, "funding_decision": "funded"},
    {**REVIEW, "funding_decision": "not_funded", "funding_decision_reason": "Own words"},
    {**ACCEPTED, "outcome": "passed", "funded_place": True},
    {"course_start_before": None, "draft_key": None},
)
BAD = (
    ("senco", {**SENCO}),
    ("senco", {**SENCO, "senco_role": "yes"}),
    ("senco", {**SENCO, **MARCH}),
    ("senco", {**SENCO, "senco_role": "plans_to_become", **MARCH}),
    ("senco", {**SENCO, "senco_role": "no"}),
    ("senco", {"senco_role": "yes", **MARCH}),
    ("senco", MARCH),
    ("months", {**SENCO, "senco_role": "yes", "senco_start_date": date(2023, 3, 2)}),
    ("months", {"course_start_before": date(2024, 11, 30)}),
    ("maths", MATHS),
    ("maths", {"maths_mastery": True}),
    ("maths", {**MATHS, "maths_mastery": False}),
    ("maths", {**MATHS, "maths_mastery": True, "maths_understanding": "another_way"}),
    ("maths", {**MATHS, "maths_mastery": False, "maths_understanding": "cannot_show"}),
    ("ehco", EHCO),
    ("ehco", {**EHCO, **STAGE}),
    ("ehco", {**EHCO, "headteacher": False}),
    ("ehco", {**EHCO, "headship_stage": "none", "headteacher": False}),
    ("ehco", {**EHCO, **STAGE, "headteacher": True}),
    ("ehco", {**EHCO, **STAGE, "headteacher": False, "first_five_years": True}),
    ("ehco", {**STAGE, "headteacher": False}),
    ("paying", NOT_FUNDED),
    ("paying", {"pay_for_course": "self"}),
    ("paying", {**REVIEW, "pay_for_course": "self"}),
    ("paying", {**NOT_FUNDED, "pay_for_course": "lottery"}),
    ("decision", {"funding_decision": "funded"}),
    ("decision", {**REVIEW, "funding_decision": "in_review"}),
    ("decision", {**REVIEW, "funding_decision": "funded", "funding_decision_reason": "x"}),
    ("decision", {**REVIEW, "funding_decision_reason": "x"}),
    ("later_events", {"outcome": "passed"}),
    ("later_events", {"funded_place": False}),
    ("later_events", {"provider_status": "rejected", "outcome": "failed"}),
    ("outcome", {**ACCEPTED, "outcome": "maybe"}),
    ("provider_status", {"provider_status": "waiting"}),
    ("started", {"started": "maybe"}),
    ("funding_result", {"funding_result": "perhaps"}),
    ("work_setting", {"work_setting": "a_ship"}),
    ("kind_of_nursery", {"kind_of_nursery": "a_garden"}),
    ("employment_type", {"employment_type": "self"}),
    ("trn", {"trn": "123456"}),
    ("trn", {"trn": "12345a7"}),
)
NEEDED = ("submitted_at", "course", "provider", "trn", "trn_verified", "work_in_england")
NEEDED_OF_THE_OUTCOME = ("funding_code", "funding_result", "rule_set")


def named(case: object) -> str:
    """A name for a case."""
    return ", ".join(map(str, case)) if isinstance(case, dict) else str(case)


@pytest.mark.parametrize("columns", GOOD, ids=named)
async def test_a_registration_that_agrees_with_itself_is_stored(user, columns):
    assert await register(user, **columns)


@pytest.mark.parametrize(("rule", "columns"), BAD, ids=named)
async def test_a_registration_that_contradicts_itself_is_refused_by_name(user, rule, columns):
    with pytest.raises(asyncpg.CheckViolationError) as refused:
        await register(user, **columns)
    assert refused.value.constraint_name == f"registration_{rule}_check"


@pytest.mark.parametrize("name", [*NEEDED, *NEEDED_OF_THE_OUTCOME])
async def test_what_every_registration_has_cannot_be_missing(user, name):
    with pytest.raises(asyncpg.NotNullViolationError) as refused:
        await register(user, **{name: None})
    assert refused.value.column_name == name


async def test_two_registrations_cannot_be_made_of_one_draft(user):
    key = uuid4()
    await register(user, draft_key=key)
    with pytest.raises(asyncpg.UniqueViolationError) as refused:
        await register(user, draft_key=key)
    assert refused.value.constraint_name == "registration_draft_key_uniq"


@pytest.mark.parametrize("name", ["course", "provider"])
async def test_a_course_or_provider_that_nobody_knows_is_refused(user, name):
    with pytest.raises(asyncpg.ForeignKeyViolationError):
        await register(user, **{name: "unknown"})


async def test_a_person_with_a_registration_cannot_be_deleted(database, user):
    await register(user)
    with pytest.raises((asyncpg.ForeignKeyViolationError, asyncpg.RestrictViolationError)):
        await database.rows("DELETE FROM app_user")
