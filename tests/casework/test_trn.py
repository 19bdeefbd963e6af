"""A TRN is changed for the person, checked against others, and what was typed with it goes."""

from datetime import date
from uuid import uuid4

import pytest

from app.services.casework.refusals import AlreadySo, CaseworkRefused, Unknown
from app.services.casework.trn import HeldByAnother, NewTrn, change_trn
from app.services.casework.typed_details import trn_to_check
from app.services.people import Claims, arrive_from_identity
from app.services.refusals import Stale
from models.engine import DB
from tests import stage
from tests.casework.cases import ASH, audited, stored
from tests.http.drafts import draft_of, keep, register
from tests.http.stories import MAY

BORN = date(1980, 12, 13)
TYPED = {
    "trn": "7654321",
    "trn_verified": False,
    "typed_name": "Alexandra Teacher",
    "typed_date_of_birth": BORN,
    "typed_national_insurance_number": "QQ123456C",
}
NEW = NewTrn("76 543/21", "The person rang", checked=True)


async def unverified(subject="teacher"):
    """Somebody who typed a TRN, and the registration with which they did."""
    user = await stage.person(subject, trn=None)
    await DB.rows(
        "UPDATE app_user SET trn = '7654321', trn_status = 'unverified' WHERE id = $1", user
    )
    return user, await register(user, **TYPED)


async def known(user, *names):
    row = await DB.row("SELECT * FROM app_user WHERE id = $1", user)
    return tuple(row[name] for name in names)


async def test_a_checked_trn_is_verified_and_kept_with_who_checked_it():
    user, made = await unverified()
    await keep(user, {"teacher_reference_number": "7654321", "course": "npq-headship"})
    person = await change_trn(user, NEW, 1, ASH, MAY)
    assert (person.trn, person.status, person.set_by) == ("7654321", "verified", "Ash Quillerby")
    assert await known(user, "trn", "trn_status", "version") == ("7654321", "verified", 2)
    assert await stored(made, "typed_national_insurance_number", "typed_name") == (
        None,
        "Alexandra Teacher",
    )
    assert await draft_of(user) == {"course": "npq-headship"}
    assert await audited() == [("user.trn_changed", "Ash Quillerby", "Alex Teacher")]


async def test_an_unchecked_one_stays_unverified_and_what_was_typed_stays():
    user, made = await unverified()
    await change_trn(user, NewTrn("1111111", "Typing mistake"), 1, ASH, MAY)
    assert await known(user, "trn", "trn_status") == ("1111111", "unverified")
    assert await stored(made, "typed_national_insurance_number") == "QQ123456C"


@pytest.mark.parametrize(
    ("new", "field", "sentence"),
    [
        (NewTrn("", "x"), "trn", "Enter a teacher reference number"),
        (NewTrn("123456", "x"), "trn", "must be 7 digits"),
        (NewTrn("12345678", "x"), "trn", "must be 7 digits"),
        (NewTrn("123456a", "x"), "trn", "must be 7 digits"),
        (NewTrn("٠١٢٣٤٥٦", "x"), "trn", "must be 7 digits"),
        (NewTrn("0000000", "x"), "trn", "must be 7 digits"),
        (NewTrn("1111111", " "), "reason", "Enter a reason"),
        (NewTrn("1111111", "x" * 501), "reason", "500 characters or fewer"),
        (NewTrn("1111111", "x"), "checked", "it replaces one that is verified"),
    ],
)
async def test_what_is_wrong_is_refused_at_its_field(new, field, sentence):
    user = await stage.person()
    with pytest.raises(CaseworkRefused, match=sentence) as refusal:
        await change_trn(user, new, 0, ASH, MAY)
    assert refusal.value.field == field
    assert await known(user, "trn", "trn_status") == ("1234567", "verified")


async def test_a_trn_of_another_person_needs_the_box():
    other = await stage.person("other", name="Billie Other", trn="7654321")
    user, _ = await unverified()
    with pytest.raises(HeldByAnother, match="Billie Other") as refusal:
        await change_trn(user, NEW, 1, ASH, MAY)
    assert refusal.value.id == other
    both = NewTrn("7654321", "The same person", checked=True, same_person=True)
    await change_trn(user, both, 1, ASH, MAY)
    assert await known(user, "trn_status") == ("verified",)


async def test_a_form_drawn_before_another_change_is_stale():
    user, _ = await unverified()
    await change_trn(user, NewTrn("1111111", "x"), 1, ASH, MAY)
    with pytest.raises(Stale) as stale:
        await change_trn(user, NEW, 1, ASH, MAY)
    assert (stale.value.by, stale.value.at) == ("Ash Quillerby", MAY)
    with pytest.raises(AlreadySo, match="already 1111111, not verified"):
        await change_trn(user, NewTrn("1111111", "x"), 1, ASH, MAY)


async def test_a_trn_that_the_account_brought_meanwhile_makes_the_form_stale():
    user, _ = await unverified()
    await arrive_from_identity(Claims("dfe_identity", "teacher", "a@example.com", trn="9" * 7), MAY)
    with pytest.raises(Stale) as stale:
        await change_trn(user, NEW, 1, ASH, MAY)
    assert stale.value.by == "DfE Identity account"


async def test_a_sign_in_without_a_trn_keeps_what_an_admin_set():
    user, _ = await unverified()
    await change_trn(user, NEW, 1, ASH, MAY)
    await arrive_from_identity(Claims("dfe_identity", "teacher", "a@example.com"), MAY)
    assert await known(user, "trn", "trn_status", "version") == ("7654321", "verified", 2)


async def test_what_was_typed_is_shown_while_not_verified_and_that_is_recorded():
    user, _ = await unverified()
    person, typed = await trn_to_check(user, ASH, MAY)
    assert (person.trn, person.status, person.set_by) == ("7654321", "unverified", "")
    shown = (typed.trn, typed.name, typed.date_of_birth, typed.insurance_number)
    assert shown == ("7654321", "Alexandra Teacher", BORN, "QQ123456C")
    assert await audited() == [("user.typed_details_shown", "Ash Quillerby", "Alex Teacher")]


async def test_with_a_verified_trn_nothing_typed_is_shown_or_recorded():
    user = await stage.person()
    await register(user, **TYPED)
    person, typed = await trn_to_check(user, ASH, MAY)
    assert (person.set_by, typed, await audited()) == ("DfE Identity account", None, [])


async def test_nobody_is_unknown():
    for attempt in (trn_to_check(uuid4(), ASH, MAY), change_trn(uuid4(), NEW, 0, ASH, MAY)):
        with pytest.raises(Unknown):
            await attempt
