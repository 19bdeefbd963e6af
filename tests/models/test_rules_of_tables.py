"""Rules that a race could break live in the database: one row, one draft, nothing rewritten."""

from datetime import date, datetime

import asyncpg
import pytest

from tests import stage
from tests.eligibility.offers import OFFERS
from tests.http.drafts import register
from tests.stage import NOW

APPEND_ONLY = ("audit_event", "registration_event")


@pytest.fixture
async def written(database, user):
    """A row in each table that is only ever added to."""
    await database.rows(
        "INSERT INTO registration_event (registration, event, at, actor)"
        " VALUES ($1, 'submitted', $2, 'person')",
        await register(user),
        NOW,
    )
    await database.rows(
        "INSERT INTO audit_event (at, actor_type, actor_label, action, object_type, object_label)"
        " VALUES ($1, 'person', 'x', 'x', 'x', 'x')",
        NOW,
    )


@pytest.mark.parametrize("table", APPEND_ONLY)
@pytest.mark.parametrize(
    "change", ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {} CASCADE"]
)
async def test_what_happened_is_never_changed_or_deleted(database, written, table, change):
    with pytest.raises(asyncpg.RestrictViolationError, match=f"{table} is append-only"):
        await database.rows(change.format(table))
    assert len(await database.rows(f"SELECT 1 FROM {table}")) == 1


@pytest.mark.parametrize("change", ["UPDATE {} SET at = now()", "DELETE FROM {}", "TRUNCATE {}"])
@pytest.mark.parametrize("table", APPEND_ONLY)
async def test_no_role_that_may_do_everything_else_changes_it(database, written, table, change):
    async with database.transaction() as transaction:
        await database.script(
            f"CREATE ROLE tidy; GRANT ALL ON {table} TO tidy; SET LOCAL ROLE tidy"
        )
        with pytest.raises(asyncpg.RestrictViolationError, match="is append-only"):
            await database.rows(change.format(table))
        await transaction.rollback()


@pytest.mark.parametrize("id", [1, 2])
async def test_there_is_one_row_of_settings_and_never_another(database, id):
    with pytest.raises((asyncpg.UniqueViolationError, asyncpg.CheckViolationError)):
        await database.rows("INSERT INTO service_state (id) VALUES ($1)", id)


async def test_a_fresh_database_is_partially_closed_without_months(database):
    await database.rows("DELETE FROM service_state")
    await database.rows("INSERT INTO service_state DEFAULT VALUES")
    row = await database.row("SELECT * FROM service_state")
    assert (row["registration"], row["late_registration_enabled"]) == ("partially_closed", False)
    assert (row["course_start_before"], row["late_access_days"]) == (None, 28)
    assert (row["usual_opening_season"], row["next_course_start"]) == ("in the summer", "")


@pytest.mark.parametrize(
    ("rule", "column", "value"),
    [
        ("registration", "registration", "closed"),
        ("months", "course_start_before", date(2024, 11, 2)),
        ("months", "contact_provider_before", date(2024, 7, 31)),
        ("window", "closed_until", NOW),
        ("late_access_days", "late_access_days", 0),
        ("late_access_days", "late_access_days", 181),
    ],
)
async def test_settings_that_cannot_be_are_refused(database, rule, column, value):
    with pytest.raises(asyncpg.CheckViolationError) as refused:
        await database.rows(f"UPDATE service_state SET {column} = $1", value)
    assert refused.value.constraint_name == f"service_state_{rule}_check"


async def test_a_person_has_one_draft(database, user):
    draft = "INSERT INTO draft (user_id) VALUES ($1)"
    await database.rows(draft, user)
    with pytest.raises(asyncpg.UniqueViolationError) as refused:
        await database.rows(draft, user)
    assert refused.value.constraint_name == "draft_user_uniq"


async def test_two_people_may_share_an_address_but_not_a_subject(database, user):
    other = await stage.person("other", email="teacher@example.com")
    with pytest.raises(asyncpg.UniqueViolationError):
        await database.rows("UPDATE app_user SET subject = 'teacher' WHERE id = $1", other)


async def test_addresses_compare_without_regard_to_case(database, user):
    found = "SELECT 1 FROM app_user WHERE email = 'Teacher@EXAMPLE.com'"
    assert len(await database.rows(found)) == 1


@pytest.mark.parametrize("ended", [None, NOW])
async def test_an_address_has_one_active_late_permission(database, ended: datetime | None):
    grant = "INSERT INTO late_permission (email, added_at, expires_at) VALUES ($1, $2, $2)"
    await database.rows(grant, "late@example.com", NOW)
    if ended:
        await database.rows(
            "UPDATE late_permission SET ended_at = $1, ended_why = 'removed'", ended
        )
        await database.rows(grant, "late@example.com", NOW)
    with pytest.raises(asyncpg.UniqueViolationError) as refused:
        await database.rows(grant, "late@example.com", NOW)
    assert refused.value.constraint_name == "late_permission_active_uniq"


@pytest.mark.parametrize(
    "email",
    ["", "Late@example.com", " late@example.com", "late@example.com\u00a0", "<l@e.com>", "l"],
)
async def test_the_late_list_keeps_addresses_as_they_are_compared(database, email):
    grant = "INSERT INTO late_permission (email, added_at, expires_at) VALUES ($1, $2, $2)"
    with pytest.raises(asyncpg.CheckViolationError) as refused:
        await database.rows(grant, email, NOW)
    assert refused.value.constraint_name == "late_permission_email_check"


async def test_an_email_is_promised_once_for_one_reason(database):
    promise = (
        "INSERT INTO outbox_email (template, recipient, dedupe_key, due_at)"
        " VALUES ('x', 'a@example.com', 'once', $1)"
    )
    await database.rows(promise, NOW)
    with pytest.raises(asyncpg.UniqueViolationError) as refused:
        await database.rows(promise, NOW)
    assert refused.value.constraint_name == "outbox_email_dedupe_key_uniq"


async def test_only_one_version_of_a_list_is_in_force(database):
    listed = "INSERT INTO eligibility_list (kind, version, in_force) VALUES ('schools', $1, true)"
    await database.rows(listed, 1)
    with pytest.raises(asyncpg.UniqueViolationError) as refused:
        await database.rows(listed, 2)
    assert refused.value.constraint_name == "eligibility_list_in_force_uniq"


async def test_the_migrations_say_who_offers_which_course_at_first(database):
    offers = await database.rows(
        "SELECT course, array_agg(provider) AS providers FROM course_provider GROUP BY course"
    )
    assert {row["course"]: sorted(row["providers"]) for row in offers} == {
        course: sorted(providers) for course, providers in OFFERS.items()
    }
