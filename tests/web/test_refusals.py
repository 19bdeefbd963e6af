"""Who is refused is seen in the log, so that somebody who tries doors is noticed."""

import json
from uuid import uuid4

import pytest

from app import logs
from tests import stage
from tests.admin.staff import signed_in_as, staff
from tests.sign_in.steps import chosen


@pytest.fixture
def refused(capsys):
    """Every refusal that was logged since, as (why, who, path)."""
    logs.configure("json")

    def read():
        lines = map(json.loads, capsys.readouterr().out.splitlines())
        told = [line for line in lines if line["event"] == "refused"]
        assert {line["level"] for line in told} <= {"warning"}
        return [(line["why"], line["who"], line["path"]) for line in told]

    return read


async def test_an_admin_who_may_not_is_named_by_id(browser, refused):
    admin = await staff("admin")
    await signed_in_as(browser, admin)
    await browser.get("/admin/service?q=secret")
    assert refused() == [("role", f"admin {admin}", "/admin/service")]


async def test_an_admin_who_tries_ids_is_named_by_id(browser, refused):
    admin = await staff("admin")
    await signed_in_as(browser, admin)
    await browser.get(f"/admin/users/{uuid4()}")
    assert refused() == [("unknown", f"admin {admin}", "/admin/users/{user}")]


async def test_an_applicant_who_tries_ids_is_seen_and_not_named(browser, refused):
    await stage.open_service()
    await stage.sign_in(browser, await stage.person())
    await browser.get(f"/account/registrations/{uuid4()}")
    assert refused() == [("unknown", "applicant", "/account/registrations/{registration_id}")]


async def test_a_form_without_its_token_is_seen(browser, refused):
    await browser.post("/sign-out")
    assert refused() == [("form", "nobody", "/sign-out")]


async def test_a_machine_without_its_secret_is_seen(browser, refused):
    await browser.get("/metrics")
    await browser.post("/webhooks/notify", json={})
    assert [why for why, *_ in refused()] == ["caller", "caller"]


async def test_who_is_over_a_limit_is_seen(browser, refused):
    with chosen(limit_sign_ins_per_client="1"):
        await browser.get("/sign-in")
        await browser.get("/sign-in")
    assert ("limit", "nobody", "/sign-in") in refused()


@pytest.mark.parametrize("address", ["/nowhere", "/admin/nowhere"])
async def test_a_wrong_address_is_no_refusal(browser, refused, address):
    await browser.get(address)
    assert refused() == []
