import json

import pytest
from structlog.testing import capture_logs

from app import logs
from tests.workers.sending import send_due
from tests.workers.stand_ins import Faulty, Kept, Refusing, Speechless, Unreachable, promised
from workers.jobs import send_emails

pytestmark = pytest.mark.usefixtures("database")

PRIVATE = ("robin", "larkfield", "example.com", "senco", "5f0c", "10 may")

ADDRESS = "robin@example.com"


class Careless(dict):
    """A job's context that fails with a person's address in the error's words."""

    def __missing__(self, key):
        raise LookupError(ADDRESS)


@pytest.mark.parametrize("mailer", [Kept(), Refusing(), Faulty(), Speechless(), Unreachable()])
async def test_no_line_about_an_email_holds_an_address_or_a_word_of_it(mailer):
    await promised(2)
    with capture_logs() as lines:
        await send_due(mailer)
    said = json.dumps(lines).lower()
    assert "emails attempted" in said
    assert not [word for word in PRIVATE if word in said]


async def test_a_broken_template_is_told_by_its_error_alone():
    await promised(values={"name": "Robin Larkfield"})
    with capture_logs() as lines:
        await send_due(Kept())
    assert [line["why"] for line in lines if "why" in line] == ["render UndefinedError"]


async def test_a_failed_job_prints_no_word_of_the_error(capsys):
    logs.configure("json")
    await send_emails(Careless())
    said = capsys.readouterr().out.lower()
    assert "job failed" in said
    assert not [word for word in PRIVATE if word in said]
