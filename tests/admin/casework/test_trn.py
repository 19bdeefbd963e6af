"""The TRN of a person is changed beside what they typed, which is shown nowhere else."""

from datetime import date

import pytest

from models.engine import DB
from tests import stage
from tests.admin.casework.desk import banner, press
from tests.casework.cases import audited
from tests.http.drafts import register
from tests.page_check import words

USERS = "/admin/users"
TYPED = {
    "trn": "7654321",
    "trn_verified": False,
    "typed_name": "Alexandra Typed",
    "typed_date_of_birth": date(1980, 12, 13),
    "typed_national_insurance_number": "QQ123456C",
}


@pytest.fixture
async def page(ada):
    """The TRN page of somebody who typed one."""
    user = await stage.person("typist", trn=None, name="Alex Typist")
    await DB.rows(
        "UPDATE app_user SET trn = '7654321', trn_status = 'unverified' WHERE id = $1", user
    )
    await register(user, **TYPED)
    ada.user = user
    return await ada.open(f"{USERS}/{user}/trn")


async def shown_events():
    return [one for one in await audited() if one[0] == "user.typed_details_shown"]


async def test_what_was_typed_is_shown_and_recorded(page):
    assert page.heading == "TRN of Alex Typist"
    assert page.rows["Full name"] == "Alexandra Typed"
    assert page.rows["Date of birth"] == "13 December 1980"
    assert page.rows["National Insurance number"] == "QQ123456C"
    assert await shown_events() == [("user.typed_details_shown", "Ada Admin", "Alex Typist")]


async def test_headers_alone_show_nothing_and_record_nothing(page):
    assert (await page.browser.head(f"{USERS}/{page.user}/trn")).text == ""
    assert len(await shown_events()) == 1


async def test_a_checked_trn_is_verified_and_hides_what_was_typed(page):
    await press(page, "trn", {"trn": "76 54/322", "checked": "yes", "reason": "Rang the school"})
    assert banner(page) == "The TRN of Alex Typist is now 7654322, verified."
    assert page.rows["TRN"].startswith("7654322 Verified by Ada Admin, 10 May 2024")
    assert "Reason: Rang the school" in page.text
    await page.open(f"{USERS}/{page.user}/trn")
    assert "Alexandra Typed" not in page.text
    assert len(await shown_events()) == 1


async def test_an_unchecked_one_is_not_verified(page):
    await press(page, "trn", {"trn": "7654322", "reason": "Typing mistake"})
    assert banner(page) == "The TRN of Alex Typist is now 7654322, not verified."


@pytest.mark.parametrize(
    ("typed", "sentences"),
    [
        ({"trn": "", "reason": "x"}, ["Enter a teacher reference number (TRN)"]),
        ({"trn": "76543", "reason": "x"}, ["Teacher reference number (TRN) must be 7 digits"]),
        ({"trn": "7654322"}, ["Enter a reason"]),
    ],
)
async def test_mistakes_are_said_and_what_was_typed_stays(page, typed, sentences):
    await press(page, "trn", typed)
    assert (page.response.status_code, page.errors) == (422, sentences)
    assert page.rows["Full name"] == "Alexandra Typed"
    sent = page.form("trn").values()
    assert {name: sent[name] for name in typed} == typed


async def test_a_verified_one_is_replaced_by_a_checked_one_only(ada, user):
    await ada.open(f"{USERS}/{user}/trn")
    await press(ada, "trn", {"trn": "7654322", "reason": "x"})
    assert ada.errors[0].startswith("Select that you have checked this TRN")
    assert ada.response.status_code == 422


async def test_another_person_s_trn_names_them_and_offers_the_box(page, user):
    filled = {"trn": "1234567", "checked": "yes", "reason": "The same person"}
    await press(page, "trn", filled)
    assert (page.response.status_code, page.errors) == (422, ["Alex Teacher has this TRN"])
    (link,) = [one for one in page.page.iter("a") if words(one) == "Alex Teacher"]
    assert link.get("href") == f"{USERS}/{user}"
    await press(page, "same_person", {"same_person": "yes"})
    assert banner(page) == "The TRN of Alex Typist is now 1234567, verified."


async def test_a_stale_form_says_who_was_faster(page):
    form = page.form("trn")
    filled = form.filled({"trn": "7654322", "reason": "First"})
    await page.post(form, filled)
    await page.open(f"{USERS}/{page.user}/trn")
    old = {**dict(form.filled({"trn": "7654323", "reason": "Second"})), "form_id": ""}
    await page.post(form, list(old.items()))
    assert page.response.status_code == 409
    assert "Ada Admin changed this on 10 May 2024 at 10:30am. Check and save again." in page.text
    assert page.form("trn").values()["trn"] == "7654323"


async def test_a_form_sent_twice_leads_to_the_result_of_the_first(page):
    form = page.form("trn")
    for _ in range(2):
        await page.post(form, form.filled({"trn": "7654322", "reason": "Once"}))
        assert banner(page) == "The TRN of Alex Typist is now 7654322, not verified."


async def test_nobody_s_trn_is_not_found(ada, user):
    address = f"{USERS}/7b1c7c6e-0000-4000-8000-000000000000/trn"
    assert (await ada.browser.get(address)).status_code == 404
    assert (await ada.browser.get(f"{USERS}/nobody/trn")).status_code == 404
