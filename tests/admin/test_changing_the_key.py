"""`SECRET_KEY` is changed between asking for a sign-in code and entering it."""

import pytest

from tests.admin.signing_in import ask, codes
from tests.admin.staff import staff
from tests.sign_in.steps import chosen

ADA = "ada@example.org"
OLD, NEW = "the-key-of-before" * 3, "the-key-from-now-on" * 3


@pytest.fixture
async def asked(visitor):
    """Somebody who has a code that was made under the old key."""
    await staff(email=ADA)
    with chosen(secret_key=OLD):
        await ask(visitor, ADA)
    return visitor


@pytest.mark.parametrize(
    ("keys", "page"),
    [
        ({"secret_key": NEW, "secret_key_believed": OLD}, "Admin dashboard"),
        ({"secret_key": NEW}, "Sign in to the admin console"),
    ],
)
async def test_a_code_works_on_while_its_key_is_believed(asked, keys, page):
    with chosen(**keys):
        await asked.send({"code": (await codes())[-1]})
    assert asked.heading == page


async def test_asking_again_replaces_a_code_of_before(asked):
    with chosen(secret_key=NEW, secret_key_believed=OLD):
        await ask(asked, ADA)
        first, second = await codes()
        assert (await asked.send({"code": first})).response.status_code == 422
        assert (await asked.send({"code": second})).heading == "Admin dashboard"
