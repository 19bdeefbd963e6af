"""Requirements of `docs/security.md` that nothing else proves."""

from base64 import urlsafe_b64decode

from app.sessions.store import new_id

SHORTEST = 32  # bytes


def test_an_id_of_a_session_is_256_bits_and_never_the_same():
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert {len(urlsafe_b64decode(f"{id}=")) for id in ids} == {SHORTEST}


async def test_a_fresh_service_has_no_account_that_anybody_knows(database):
    rows = await database.rows("SELECT (SELECT count(*) FROM admin) + count(*) AS n FROM app_user")
    assert rows[0]["n"] == 0
