"""How often codes may be asked for and tried."""

import httpx

from app.settings import settings
from tests.admin.signing_in import ask, codes
from tests.admin.staff import staff
from tests.http.applicant import Applicant

ADA = "ada@example.org"


def too_many(minutes: str) -> str:
    return f"Too many tries. Wait {minutes} and try again."


async def test_five_codes_an_hour_for_one_address(visitor, another_visitor, clock):
    await staff(email=ADA)
    for _ in range(5):
        clock.shift(60)
        assert (await ask(visitor, ADA)).response.status_code == 200
    await ask(another_visitor, ADA.upper())
    assert another_visitor.response.status_code == 429
    assert too_many("56 minutes") in another_visitor.text
    assert another_visitor.response.headers["retry-after"] == str(56 * 60)
    assert len(await codes()) == 5
    clock.shift(56 * 60)
    assert (await ask(visitor, ADA)).response.status_code == 200


async def test_twenty_codes_an_hour_from_one_client(visitor, app, clock):
    for number in range(20):
        assert (await ask(visitor, f"a{number}@example.org")).response.status_code == 200
    assert (await ask(visitor, "z@example.org")).response.status_code == 429
    transport = httpx.ASGITransport(app=app, client=("192.0.2.7", 1))
    url = settings().public_url
    async with httpx.AsyncClient(transport=transport, base_url=url) as browser:
        elsewhere = await ask(Applicant(browser), "z@example.org")
    assert elsewhere.response.status_code == 200


async def test_ten_tries_in_five_minutes_from_one_client(visitor, another_visitor, clock):
    for one in (visitor, another_visitor):
        await ask(one, ADA)
        for _ in range(5):
            assert (await one.send({"code": "AAAA-AAAA"})).response.status_code == 422
    await visitor.send({"code": "AAAA-AAAA"})
    assert (visitor.response.status_code, too_many("5 minutes") in visitor.text) == (429, True)
    clock.shift(299)
    await visitor.open("/admin/sign-in/code")
    assert too_many("1 minute") in (await visitor.send({"code": "AAAA-AAAA"})).text
    clock.shift(1)
    await visitor.open("/admin/sign-in/code")
    assert (await visitor.send({"code": "AAAA-AAAA"})).response.status_code == 422
