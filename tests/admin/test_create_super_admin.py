"""`npq create-super-admin`, run as an operator runs it."""

import pytest

from models.engine import DB
from tests.admin.signing_in import recorded
from tests.admin.staff import archive, staff
from tests.test_cli import npq

SAM = "sam@example.org"


async def role_of(email: str) -> tuple[str, bool]:
    """The role of the admin with this address, and whether they are active."""
    row = await DB.row("SELECT role, archived_at FROM admin WHERE email = $1", email)
    return row["role"], row["archived_at"] is None


async def test_the_first_super_admin_is_made_and_told(database, redis_url):
    made = npq("create-super-admin", " Sam@Example.org")
    assert made == (0, f"{SAM} is now a super admin.\n")
    assert await role_of(SAM) == ("super_admin", True)
    (email,) = await DB.rows("SELECT template, recipient FROM outbox_email")
    assert (email["template"], email["recipient"]) == ("admin-added", SAM)
    (event,) = await DB.rows("SELECT action, actor_label FROM audit_event")
    assert (event["action"], event["actor_label"]) == ("admin.bootstrapped", "Operator")


@pytest.mark.parametrize("archived", [True, False])
async def test_an_admin_is_restored_and_promoted(database, redis_url, archived):
    admin = await staff("admin", SAM)
    if archived:
        await archive(admin)
    assert npq("create-super-admin", SAM)[0] == 0
    assert await role_of(SAM) == ("super_admin", True)


async def test_it_refuses_while_there_is_one_unless_told_to(database, redis_url):
    await staff("super_admin", "first@example.org")
    code, said = npq("create-super-admin", SAM)
    assert (code, "Nothing was changed." in said) == (1, True)
    assert await recorded() == []
    assert npq("create-super-admin", SAM, "--also")[0] == 0
    again = npq("create-super-admin", SAM, "--also")
    assert again == (0, f"{SAM} is already a super admin.\n")
    assert await recorded() == ["admin.bootstrapped"]


async def test_an_archived_super_admin_does_not_count(database, redis_url):
    await archive(await staff("super_admin", "first@example.org"))
    assert npq("create-super-admin", SAM)[0] == 0


def test_what_is_no_address_is_refused(postgres):
    assert npq("create-super-admin", "sam")[0] == 1
