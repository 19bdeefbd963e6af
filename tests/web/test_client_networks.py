"""Whom the limits count as one client."""

import httpx
import pytest

from app.security.client import network_of
from app.settings import settings
from tests.sign_in.steps import chosen


@pytest.mark.parametrize(
    ("address", "counted"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:DB8:1:2::9", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::/64"),
        ("testclient", "testclient"),
        ("", ""),
    ],
)
def test_an_address_is_counted_as_its_network(address, counted):
    assert network_of(address) == counted


async def signing_in(app, address):
    """The status that somebody at this address gets."""
    transport = httpx.ASGITransport(app=app, client=(address, 1))
    async with httpx.AsyncClient(transport=transport, base_url=settings().public_url) as browser:
        return (await browser.get("/sign-in")).status_code


async def test_another_address_of_the_same_subscriber_is_no_way_around_a_limit(app):
    with chosen(limit_sign_ins_per_client="1"):
        assert await signing_in(app, "2001:db8::1") != 429
        assert await signing_in(app, "2001:db8::2") == 429
        assert await signing_in(app, "2001:db8:0:1::1") != 429
