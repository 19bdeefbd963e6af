"""The second switch, and how long access lasts."""

import pytest

from tests import stage
from tests.admin.service.seen import SERVICE, banner, listed, stored
from tests.http.stories import NOVEMBER

ADDRESS = f"{SERVICE}/late-registration"


async def asked(sam, switch, days="28"):
    """The answer to the form."""
    await sam.open(ADDRESS)
    return await sam.send({"switch": switch, "days": days})


async def test_turning_it_on_says_who_gains_access_and_who_is_invited(sam):
    await listed("ann@example.com", "bob@example.com")
    await listed("cem@example.com", waiting=True)
    await asked(sam, "on")
    assert sam.heading == "Do you want to turn late registration on?"
    assert "3 listed people can register from their next page on." in sam.text
    assert "1 person will be emailed the link." in sam.text
    await sam.send()
    said = "Late registration is now on. 3 listed people can now register."
    assert (sam.address, banner(sam)) == (SERVICE, said)


async def test_turning_it_off_says_who_loses_access(sam):
    await stage.settings(late_registration_enabled=True)
    await listed(*(f"person{number}@example.com" for number in range(12)))
    await asked(sam, "off")
    assert "12 listed people can no longer register from their next page on." in sam.text
    await sam.send()
    said = "Late registration is now off. 12 listed people can no longer register."
    assert banner(sam) == said


async def test_while_registration_is_open_nobody_gains_or_loses(sam):
    await stage.open_service(NOVEMBER)
    await listed("ann@example.com")
    await asked(sam, "off")
    assert "Nobody gains or loses access now." in sam.text
    await sam.send()
    assert banner(sam) == "Late registration is now off."


async def test_the_days_can_be_changed_alone(sam):
    await asked(sam, "off", "14")
    assert sam.heading == "Do you want to change how long access lasts?"
    await sam.send()
    assert banner(sam) == "Access to register late now lasts 14 days."
    assert await stored("late_access_days") == (14,)


@pytest.mark.parametrize("days", ["0", "181", "", "-1", "2.5", "٣", "1e2", "9" * 400])
async def test_other_days_are_refused(sam, days):
    await asked(sam, "on", days)
    assert sam.errors == ["Days of access must be between 1 and 180"]
    assert await stored("late_access_days", "late_registration_enabled") == (28, False)


async def test_the_same_again_changes_nothing(sam):
    await asked(sam, "off")
    assert banner(sam) == "Nothing was changed."
