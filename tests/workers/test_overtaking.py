"""Who goes first while a campaign is being sent."""

import pytest
import time_machine

from app.emails.promise import SIGN_IN_CODE
from tests.campaigns import stage
from tests.stage import NOW, open_service
from tests.workers.stand_ins import Kept, promised, states
from workers.allowance import Grant
from workers.sender import Sender

MANY = 60


@pytest.fixture
async def campaign(database, redis_url):
    """A campaign that began to send a minute ago."""
    await open_service()
    await stage.subscribers(other=MANY)
    await stage.started()
    with time_machine.travel(NOW + stage.MINUTE):
        yield


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
        self.begun = 0

    async def send(self, email):
        self.begun += 1
        if self.begun == MANY // 3:
            self.codes = await promised(priority=SIGN_IN_CODE, recipient="admin@example.org")
        return await super().send(email)


async def test_a_sign_in_code_overtakes_a_running_campaign(campaign):
    mailer = Interrupted()
    await Sender(mailer, Five()).send_due()
    (code,) = mailer.codes
    place = [email.reference for email in mailer.sent].index(code)
    assert MANY // 3 <= place <= MANY // 3 + 10
    assert await states() == {"sent": MANY + 1}


async def test_ordinary_emails_find_room_beside_a_campaign(campaign):
    (ordinary,) = await promised()
    mailer = Kept()
    await Sender(mailer, Five()).send_due()
    assert ordinary in [email.reference for email in mailer.sent[:5]]
