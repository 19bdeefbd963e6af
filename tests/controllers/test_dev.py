import pytest

from app.services.mailbox import messages
from app.settings import settings
from tests.workers.sending import send_due
from tests.workers.stand_ins import promised
from workers.mailers.mailbox import Mailbox


@pytest.fixture
def development(monkeypatch):
    """A developer's own instance."""
    chosen = settings().model_copy(update={"environment": "development"})
    monkeypatch.setattr("app.controllers.dev.settings", lambda: chosen)


@pytest.fixture
async def message(app):
    """The one email in the mailbox."""
    await promised()
    await send_due(Mailbox())
    (arrived,) = await messages()
    return arrived


@pytest.mark.usefixtures("development")
async def test_the_mailbox_shows_every_email_with_its_subject_address_and_words(browser, message):
    answer = await browser.get("/dev/mailbox")
    assert answer.status_code == 200
    for words in (message.subject, "robin@example.com", "Dear Robin Larkfield"):
        assert words in answer.text
    assert f'src="/dev/mailbox/{message.id}"' in answer.text
    assert "frame-src 'self'" in answer.headers["content-security-policy"]


@pytest.mark.usefixtures("development")
async def test_an_empty_mailbox_says_so(browser):
    assert "No emails yet." in (await browser.get("/dev/mailbox")).text


@pytest.mark.usefixtures("development")
async def test_an_email_is_shown_as_it_was_sent_and_may_run_nothing(browser, message):
    answer = await browser.get(f"/dev/mailbox/{message.id}")
    assert f"<title>{message.subject}</title>" in answer.text
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy


@pytest.mark.usefixtures("development")
async def test_an_email_that_never_came_is_not_found(browser):
    unknown = "00000000-0000-4000-8000-000000000000"
    for address in (unknown, "no-identifier"):
        assert (await browser.get(f"/dev/mailbox/{address}")).status_code == 404


@pytest.mark.usefixtures("development")
async def test_the_people_of_the_demonstration_are_listed(browser):
    people = (await browser.get("/dev/people")).json()
    assert {"subject": "teacher", "email": "teacher@example.com", "role": "applicant"} in people
    assert {person["email"] for person in people} >= {"admin@example.com", "super@example.com"}


async def test_outside_development_there_is_no_such_address(browser, message):
    for address in ("/dev/mailbox", f"/dev/mailbox/{message.id}", "/dev/people"):
        answer = await browser.get(address)
        assert answer.status_code == 404
        assert "robin@example.com" not in answer.text
