"""Signing in to the console by an emailed code."""

import asyncio

import pytest

from app.clock import now
from app.services.admins.asking import forget_codes
from models.engine import DB
from tests import stage
from tests.admin.signing_in import ask, codes, recorded, sign_in
from tests.admin.staff import archive, staff
from tests.http.meter import metered

ADA = "ada@example.org"
SENT = "we have emailed it a sign-in code. The code works for 10 minutes, in this browser only."


async def test_an_admin_signs_in_with_the_code(visitor):
    await staff(email=ADA)
    await ask(visitor, " <MAILTO:Ada@Example.org> ")
    assert visitor.heading == "Check your email"
    assert f"If {ADA} belongs to an admin, {SENT}" in visitor.text
    await visitor.send({"code": (await codes())[0]})
    assert (visitor.address, visitor.heading) == ("/admin", "Admin dashboard")
    assert await recorded() == ["admin.code_asked", "admin.signed_in"]


async def test_a_code_is_read_as_people_type_it(visitor):
    await staff(email=ADA)
    await ask(visitor, ADA)
    (code,) = await codes()
    typed = f" {code.lower().replace('0', 'o').replace('1', 'l').replace('-', ' - ')} "
    assert (await visitor.send({"code": typed})).heading == "Admin dashboard"


@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        ("", "Enter your email address"),
        ("  ", "Enter your email address"),
        (
            "ada@",
            "Enter an email address in the correct format, like name@example.com",
        ),
        (
            f"{'a' * 320}@example.org",
            "Enter an email address in the correct format, like name@example.com",
        ),
    ],
)
async def test_an_address_that_is_none_is_asked_for_again(visitor, email, sentence):
    await ask(visitor, email)
    assert visitor.response.status_code == 422
    assert visitor.errors == [sentence]


async def test_a_blank_code_is_asked_for_again_and_counts_as_no_try(visitor):
    await staff(email=ADA)
    await ask(visitor, ADA)
    for _ in range(6):
        await visitor.send({"code": " "})
        assert visitor.errors == ["Enter the sign-in code from the email"]
    assert (await visitor.send({"code": (await codes())[0]})).heading == "Admin dashboard"


async def test_nobody_sees_whose_address_it_is(visitor, another_visitor):
    await archive(await staff(email="gone@example.org"))
    await staff(email=ADA)
    pages = []
    for email in (ADA, "gone@example.org", "nobody@example.org"):
        await ask(visitor, email)
        pages.append(visitor.text.replace(email, "it"))
        await visitor.send({"code": "AAAA-AAAA"})
        pages.append(visitor.text.replace(email, "it"))
    assert pages[:2] == pages[2:4] == pages[4:]
    assert len(await codes()) == 1


async def test_the_fifth_wrong_code_is_the_last_even_if_the_next_is_right(visitor):
    await staff(email=ADA)
    await ask(visitor, ADA)
    wrong = ["The code is not correct. Check the email and try again."] * 4
    said = [(await visitor.send({"code": "AAAA-AAAA"})).errors[0] for _ in range(5)]
    assert said == [*wrong, "Too many wrong codes. Ask for a new one."]
    await visitor.send({"code": (await codes())[0]})
    assert visitor.errors == ["Too many wrong codes. Ask for a new one."]
    assert (await recorded())[1:] == ["admin.code_refused"] * 4 + ["admin.locked"] * 2


async def test_a_code_works_for_ten_minutes(visitor, clock):
    await staff(email=ADA)
    await ask(visitor, ADA)
    clock.shift(600)
    await visitor.send({"code": (await codes())[0]})
    assert visitor.errors == ["The code has expired. Ask for a new one."]
    clock.shift(-1)
    assert (await visitor.send({"code": (await codes())[0]})).heading == "Admin dashboard"


async def test_a_code_works_once(visitor):
    await staff(email=ADA)
    await ask(visitor, ADA)
    form, (code,) = visitor.form(), await codes()
    cookie = visitor.browser.cookies["npq-admin-sign-in"]
    await visitor.send({"code": code})
    await visitor.browser.post("/admin/sign-out", data={"_csrf_token": form.token})
    visitor.browser.cookies.set("npq-admin-sign-in", cookie, domain="localhost.local")
    await visitor.post(form, form.filled({"code": code}))
    assert visitor.address == "/admin/sign-in"
    assert "That code has been used. Ask for a new one." in visitor.text


async def test_a_code_works_only_in_the_browser_that_asked(visitor, another_visitor):
    await staff(email=ADA)
    await ask(visitor, ADA)
    await ask(another_visitor, ADA)
    first, second = await codes()
    await another_visitor.send({"code": first})
    assert another_visitor.errors == ["The code is not correct. Check the email and try again."]
    assert (await visitor.send({"code": first})).heading == "Admin dashboard"
    assert (await another_visitor.send({"code": second})).heading == "Admin dashboard"


async def test_asking_again_in_the_same_browser_replaces_the_code(visitor):
    await staff(email=ADA)
    await ask(visitor, ADA)
    await ask(visitor, ADA)
    first, second = await codes()
    assert (await visitor.send({"code": first})).errors != []
    assert (await visitor.send({"code": second})).heading == "Admin dashboard"


async def test_without_a_pending_sign_in_there_is_no_page_for_a_code(visitor):
    assert (await visitor.open("/admin/sign-in/code")).address == "/admin/sign-in"


async def test_an_admin_archived_meanwhile_cannot_use_the_code(visitor):
    admin = await staff(email=ADA)
    await ask(visitor, ADA)
    await archive(admin)
    await visitor.send({"code": (await codes())[0]})
    assert visitor.errors == ["The code is not correct. Check the email and try again."]


async def test_nothing_that_is_kept_shows_the_code(visitor):
    await staff(email=ADA)
    await ask(visitor, ADA)
    (code,) = await codes()
    row = await DB.row("SELECT admin_code::text AS kept FROM admin_code")
    assert code.replace("-", "") not in row["kept"]
    assert visitor.browser.cookies["npq-admin-sign-in"] not in row["kept"]


async def test_an_applicant_and_an_admin_share_a_browser(visitor):
    await stage.open_service()
    await stage.sign_in(visitor.browser, await stage.person())
    await staff(email=ADA)
    await sign_in(visitor, ADA)
    await visitor.open("/account")
    assert visitor.address == "/account"
    await visitor.sign_out()
    assert (await visitor.open("/admin")).heading == "Admin dashboard"


async def test_what_is_kept_of_a_code_goes_after_a_day(visitor, clock):
    await ask(visitor, ADA)
    assert await forget_codes(now()) == 0
    clock.shift(24 * 60 * 60 + 1)
    assert await forget_codes(now()) == 1
    assert (await visitor.open("/admin/sign-in/code")).address == "/admin/sign-in"


async def test_two_right_entries_at_once_sign_in_once(visitor):
    await staff(email=ADA)
    await ask(visitor, ADA)
    form, (code,) = visitor.form(), await codes()
    data = dict(form.filled({"code": code}))
    sent = [visitor.browser.post("/admin/sign-in/code", data=data) for _ in range(2)]
    answers = [answer.headers["location"] for answer in await asyncio.gather(*sent)]
    assert sorted(answers) == ["/admin", "/admin/sign-in"]
    assert (await recorded()).count("admin.signed_in") == 1


@pytest.mark.parametrize("code", ["AAAA-AAAA", ""])
async def test_an_unknown_address_takes_as_many_statements_as_a_known_one(visitor, redis_url, code):
    await staff(email=ADA)
    taken = []
    async with metered(redis_url) as meter:
        # The first time, the driver asks the database about its types.
        for email in (ADA, ADA, "nobody@example.org"):
            await visitor.open("/admin/sign-in")
            await meter.reset()
            await visitor.send({"email": email})
            await visitor.send({"code": code})
            taken.append(len(await meter.told()))
    assert taken[1] == taken[2]
