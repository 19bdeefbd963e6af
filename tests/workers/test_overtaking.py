"""Who goes first while a campaign is being sent."""

import pytest

from app.emails.promise import CAMPAIGN, SIGN_IN_CODE
from tests.workers.stand_ins import Kept, promised, states
from workers.allowance import Grant
from workers.sender import Sender

pytestmark = pytest.mark.usefixtures("database")

MANY = 60


class Five:
    """Grants five emails at a time, four of them to campaigns."""

    async def take(self, most, now):
        return Grant(5, 4)

    async def give_back(self, emails, campaigns):
        assert emails >= 0
        assert campaigns >= 0


class Interrupted(Kept):
    """Somebody signs in to the console when a third of the campaign has gone."""

    def __init__(self):
        super().__init__()
        self.codes = []

    async def send(self, email):
        if len(self.sent) == MANY // 3 and not self.codes:
            self.codes = await promised(priority=SIGN_IN_CODE, recipient="admin@example.org")
        return await super().send(email)


async def test_a_sign_in_code_overtakes_a_running_campaign():
    await promised(MANY, priority=CAMPAIGN)
    mailer = Interrupted()
    await Sender(mailer, Five()).send_due()
    (code,) = mailer.codes
    place = [email.reference for email in mailer.sent].index(code)
    assert MANY // 3 < place <= MANY // 3 + 10
    assert await states() == {"sent": MANY + 1}


async def test_ordinary_emails_find_room_beside_a_campaign():
    await promised(MANY, priority=CAMPAIGN)
    (ordinary,) = await promised()
    mailer = Kept()
    await Sender(mailer, Five()).send_due()
    assert ordinary in [email.reference for email in mailer.sent[:5]]
