"""The servers that development and tests stand on."""

import asyncpg
import httpx
import pytest
from ground.identity import Identity, set_person
from ground.postgres import LONGEST_SOCKET_FOLDER, Postgres
from ground.redis import Redis
from ground.servers import servers
from redis.asyncio import Redis as Client

HERE = "https://service.example.org/back"


async def value(postgres: Postgres, sql: str) -> object:
    """What a statement says, over a connection of its own."""
    connection = await asyncpg.connect(dsn=postgres.url())
    try:
        return await connection.fetchval(sql)
    finally:
        await connection.close()


async def test_postgres_keeps_what_was_committed_before_it_was_killed(short_folder):
    postgres = Postgres(short_folder / "pg").start()
    await value(postgres, "CREATE TABLE kept AS SELECT 7 AS number")
    postgres.kill()
    postgres.start()
    assert await value(postgres, "SELECT number FROM kept") == 7
    postgres.stop()


async def test_postgres_for_tests_does_not_wait_for_the_disk(postgres):
    assert await value(postgres, "SHOW fsync") == "off"


async def test_postgres_finds_a_shorter_place_for_its_socket(short_folder):
    folder = short_folder / ("x" * LONGEST_SOCKET_FOLDER)
    postgres = Postgres(folder, durable=False).start()
    assert await value(postgres, "SELECT 1") == 1
    assert str(folder) not in postgres.url()
    postgres.stop()
    assert postgres.sockets == folder


async def test_redis_comes_back_empty_at_the_same_address(tmp_path):
    redis = Redis(tmp_path).start()
    async with Client.from_url(redis.url) as client:
        await client.set("key", "value")
    redis.kill()
    redis.start()
    async with Client.from_url(redis.url) as client:
        assert await client.get("key") is None
    redis.stop()


@pytest.fixture(scope="module")
def identity(tmp_path_factory):
    """A stand-in that knows one person."""
    people = [{"sub": "known", "email": "known@example.com"}]
    identity = Identity(tmp_path_factory.mktemp("identity"), people).start().wait()
    yield identity
    identity.stop()


async def test_the_stand_in_offers_the_people_it_was_given(identity):
    asked = {"client_id": "any", "response_type": "code", "redirect_uri": HERE, "scope": "openid"}
    async with httpx.AsyncClient(base_url=identity.issuer) as client:
        page = await client.get("/oauth2/authorize", params=asked)
    assert "known" in page.text


async def test_the_stand_in_tells_the_claims_a_person_was_given_later(identity):
    set_person(identity.issuer, "odd subject", {"email": "odd@example.com", "trn": "3000009"})
    asked = {"client_id": "any", "response_type": "code", "redirect_uri": HERE, "scope": "openid"}
    async with httpx.AsyncClient(base_url=identity.issuer, auth=("any", "any")) as client:
        back = await client.post("/oauth2/authorize", params=asked, data={"sub": "odd subject"})
        code = httpx.URL(back.headers["location"]).params["code"]
        trade = {"grant_type": "authorization_code", "code": code, "redirect_uri": HERE}
        token = (await client.post("/oauth2/token", data=trade)).json()["access_token"]
        bearer = {"Authorization": f"Bearer {token}"}
        claims = (await client.get("/userinfo", headers=bearer, auth=None)).json()
    assert (claims["sub"], claims["trn"]) == ("odd subject", "3000009")


def test_an_address_in_the_environment_replaces_that_server(tmp_path):
    given = {"DATABASE_URL": "postgresql://elsewhere/npq", "IDENTITY_ISSUER": "http://elsewhere"}
    with servers(tmp_path, given) as started:
        assert [type(server) for server in started.started] == [Redis]
        assert given.items() < started.addresses.items()
        started.started[0].kill()
        assert started.dead() == ["Redis"]
