"""Adding, changing and archiving admins."""

import asyncio
import json

import pytest

from models.engine import DB
from tests.admin.signing_in import recorded, sign_in
from tests.admin.staff import archive, signed_in_as, staff
from tests.http.applicant import Applicant
from tests.http.conftest import browser_of
from tests.page_check import with_class, words

PAUL = "paul@example.org"
UNUSABLE = "Enter an email address in the correct format, like name@example.com"


@pytest.fixture
async def boss(visitor) -> Applicant:
    """A super admin at a browser."""
    await signed_in_as(visitor.browser, await staff("super_admin"))
    return visitor


def banner(visitor: Applicant) -> str:
    """What the page says above everything else."""
    found = with_class(visitor.page, "govuk-notification-banner__heading")
    return " ".join(words(one) for one in found)


async def add(boss: Applicant, email: str, name: str) -> Applicant:
    await boss.open("/admin/admins/new")
    return await boss.send({"email": email, "name": name})


async def row_of(email: str) -> dict:
    return dict(await DB.row("SELECT * FROM admin WHERE email = $1", email))


async def test_a_new_admin_is_added_and_told(boss):
    await add(boss, f" {PAUL.upper()} ", " Paul  Moorhaven ")
    assert (boss.address, boss.heading) == ("/admin/admins", "Admins")
    assert banner(boss) == f"Paul Moorhaven ({PAUL}) is now an admin."
    assert (await row_of(PAUL))["role"] == "admin"
    (email,) = await DB.rows("SELECT recipient, values FROM outbox_email")
    assert email["recipient"] == PAUL
    assert json.loads(email["values"])["link"] == "http://localhost:8000/admin/sign-in"
    assert await recorded() == ["admin.added"]


@pytest.mark.parametrize(
    ("email", "name", "sentence"),
    [
        ("", "Paul", "Enter an email address"),
        ("paul@", "Paul", UNUSABLE),
        (PAUL, " ", "Enter a full name"),
        (PAUL, "x" * 255, "Enter 254 characters or less"),
        (f"a@{'b.' * 122}example.org", "Paul", UNUSABLE),
    ],
)
async def test_what_cannot_be_added_is_said_at_its_field(boss, email, name, sentence):
    await add(boss, email, name)
    assert (boss.response.status_code, boss.errors) == (422, [sentence])
    assert await recorded() == []


@pytest.mark.parametrize(
    ("role", "said"), [("super_admin", "a super admin"), ("admin", "an admin")]
)
async def test_an_active_admin_is_not_changed_by_adding(boss, role, said):
    await staff(role, PAUL, "Paul Moorhaven")
    await add(boss, PAUL.upper(), "Somebody Else")
    assert boss.errors == [f"{PAUL} is already {said}"]
    row = await row_of(PAUL)
    assert (row["name"], row["role"]) == ("Paul Moorhaven", role)
    assert await recorded() == []


async def test_an_archived_admin_comes_back_with_role_and_name(boss):
    await archive(await staff("super_admin", PAUL, "Paul Moorhaven"))
    await add(boss, PAUL, "Somebody Else")
    assert boss.heading == "Do you want to restore Paul Moorhaven?"
    assert "They will be a super admin again" in boss.text
    assert (await row_of(PAUL))["archived_at"] is not None
    await boss.send()
    assert banner(boss) == f"Paul Moorhaven ({PAUL}) is an admin again."
    row = await row_of(PAUL)
    assert (row["role"], row["archived_at"]) == ("super_admin", None)
    assert await recorded() == ["admin.restored"]


async def test_the_same_form_twice_adds_once(boss):
    await boss.open("/admin/admins/new")
    form = boss.form()
    for _ in range(2):
        await boss.post(form, form.filled({"email": PAUL, "name": "Paul"}))
        assert boss.address == "/admin/admins"
    assert await recorded() == ["admin.added"]


async def test_a_name_changes_and_the_old_one_stays_in_the_history(boss):
    admin = await staff(email=PAUL, name="Paul Moorhaven")
    await boss.open(f"/admin/admins/{admin}")
    await boss.send({"name": "<b>Paul</b> 😀 O'Hara"})
    assert boss.heading == "<b>Paul</b> 😀 O'Hara"
    assert banner(boss) == "The name is now <b>Paul</b> 😀 O'Hara."
    assert "Paul Moorhaven" in boss.text
    await boss.send({})
    assert banner(boss) == "Nothing was changed."
    assert await recorded() == ["admin.renamed"]


async def test_an_old_form_for_the_name_changes_nothing(boss, another_visitor):
    admin = await staff(email=PAUL, name="Paul Moorhaven")
    await boss.open(f"/admin/admins/{admin}")
    form = boss.form()
    await boss.send({"name": "Paul First"})
    await boss.post(form, form.filled({"name": "Paul Second"}))
    assert boss.response.status_code == 409
    assert "Sam Super changed this on" in boss.text
    assert "Check and save again." in boss.text
    assert boss.form("name").values()["name"] == "Paul Second"
    await boss.send({})
    assert (await row_of(PAUL))["name"] == "Paul Second"


async def test_an_admin_is_promoted_and_demoted_after_a_question(boss):
    admin = await staff(email=PAUL, name="Paul Moorhaven")
    await boss.open(f"/admin/admins/{admin}")
    await boss.follow("Make super admin")
    assert boss.heading == "Do you want to make Paul Moorhaven a super admin?"
    await boss.send()
    assert banner(boss) == "Paul Moorhaven is now a super admin."
    await boss.open(f"/admin/admins/{admin}/demote")
    await boss.send()
    assert banner(boss) == "Paul Moorhaven is now an admin."
    await boss.open(f"/admin/admins/{admin}/demote")
    assert banner(boss) == "Paul Moorhaven was already an admin."
    assert await recorded() == ["admin.promoted", "admin.demoted"]


async def test_archiving_ends_sessions_and_codes_at_once(boss, another_visitor):
    admin = await staff(email=PAUL, name="Paul Moorhaven")
    await sign_in(another_visitor, PAUL)
    await boss.open(f"/admin/admins/{admin}/archive")
    await boss.send()
    assert banner(boss) == "Paul Moorhaven can no longer sign in."
    assert (await another_visitor.open("/admin")).address == "/admin/sign-in"
    assert await DB.rows("SELECT id FROM admin_code") == []
    assert "Paul Moorhaven" not in boss.text.replace(banner(boss), "")
    assert "Paul Moorhaven" in (await boss.open("/admin/admins?show=archived")).text


async def test_nobody_archives_themselves(boss):
    admin = (await row_of("super.admin@example.org"))["id"]
    await staff("super_admin", PAUL)
    await boss.open(f"/admin/admins/{admin}")
    assert "Archive" not in [*boss.text.split("History")[0].split()]
    await boss.open(f"/admin/admins/{admin}/archive")
    await boss.send()
    assert "Sam Super was not archived, because that is you." in boss.text


async def test_the_last_super_admin_stays_one(boss):
    admin = (await row_of("super.admin@example.org"))["id"]
    await boss.open(f"/admin/admins/{admin}/demote")
    await boss.send()
    assert "Sam Super was not made an admin, because nobody else is a super admin." in boss.text
    assert await recorded() == []


async def test_who_demotes_themselves_lands_where_they_may(boss):
    await staff("super_admin", PAUL)
    admin = (await row_of("super.admin@example.org"))["id"]
    await boss.open(f"/admin/admins/{admin}/demote")
    await boss.send()
    assert (boss.address, banner(boss)) == ("/admin", "Sam Super is now an admin.")


async def test_the_list_says_who_may_do_what(boss):
    await staff(email=PAUL, name="Paul Moorhaven")
    await boss.open("/admin/admins")
    for said in ("Super admin", "Admin", "1 March 2024 by Operator", "What can each role do?"):
        assert said in boss.text
    assert "No admins match these filters." in (await boss.open("/admin/admins?q=%25")).text


async def test_two_at_once_never_remove_both_super_admins(app, boss):
    one = (await row_of("super.admin@example.org"))["id"]
    two = await staff("super_admin", PAUL, "Paul Moorhaven")
    async with browser_of(app) as browser:
        await signed_in_as(browser, two)
        paul = Applicant(browser)
        await boss.open(f"/admin/admins/{two}/archive")
        await paul.open(f"/admin/admins/{one}/archive")
        await asyncio.gather(boss.send(), paul.send())
    left = await DB.rows("SELECT id FROM admin WHERE archived_at IS NULL")
    assert len(left) == 1
