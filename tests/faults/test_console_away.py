"""PostgreSQL or Redis away while the console is used: its own page asks to try again."""

from tests.conftest import POSTGRES
from tests.http.applicant import Applicant
from tests.sign_in.steps import redis_away

ADDRESSES = ["/admin", "/admin/registrations?q=hill", "/admin/sign-in", "/admin/lists"]
AWAY = "Sorry, the service is unavailable"


async def all_away(boss: Applicant) -> None:
    """Every page says so in the console's frame, whole and as a fragment."""
    for address in ADDRESSES:
        await boss.open(address)
        assert (boss.response.status_code, boss.heading) == (503, AWAY), address
        assert boss.response.headers["retry-after"] == "60"
        assert 'href="/admin"' in boss.response.text
        part = await boss.browser.get(address, headers={"HX-Request": "true"})
        assert (part.status_code, part.text.startswith(f"<title>{AWAY}")) == (503, True)


async def test_without_redis_the_console_asks_to_try_again_and_signs_nobody_out(super_browser):
    boss = await Applicant(super_browser).open("/admin")
    async with redis_away():
        await all_away(boss)
    assert (await boss.open("/admin")).heading == "Admin dashboard"


async def test_without_postgresql_the_console_asks_to_try_again_and_goes_on_afterwards(
    super_browser,
):
    boss = await Applicant(super_browser).open("/admin")
    POSTGRES.stop()
    try:
        await all_away(boss)
    finally:
        POSTGRES.start()
    assert (await boss.open("/admin")).heading == "Admin dashboard"
