"""GOV.UK Notify through its own client: what it is told, and what each of its answers means."""

from signal import SIGKILL
from uuid import uuid4

import pytest
from ground.ports import free_port
from structlog.testing import capture_logs

from app.services.mail_answers import (
    Accepted,
    Busy,
    Fault,
    Misconfigured,
    NoAnswer,
    Refused,
)
from tests.notify.key import KEY, SECRET, SERVICE
from tests.notify.told import Told
from workers.mailers.mailer import Email
from workers.mailers.notify import Notify

OTHER = str(uuid4())


def email(**changes):
    words = {"subject": "Hello", "text": "Hi", "html": "<p>Hi</p>", "markdown": "# Hi"}
    return Email(**{"reference": uuid4(), "recipient": "ada@example.com", **words, **changes})


async def test_it_is_given_subject_body_and_reference(mailer, notify):
    sent = email(one_click="https://npq.example.org/one-click/token")
    assert isinstance(await mailer.send(sent), Accepted)
    (taken,) = notify.emails()
    assert (taken["subject"], taken["body"]) == ("Hello", "# Hi")
    assert taken["reference"] == str(sent.reference)
    assert taken["one_click_unsubscribe_url"] == sent.one_click


async def test_an_address_that_it_would_refuse_is_left_out(mailer, notify):
    assert isinstance(await mailer.send(email(one_click="http://localhost/token")), Accepted)
    assert notify.emails()[0]["one_click_unsubscribe_url"] is None


@pytest.mark.parametrize(
    ("kind", "answer"),
    [
        ("bad_address", Refused("bad_address")),
        ("fault", Fault("status 500")),
        ("unavailable", Fault("status 503")),
        ("gateway", NoAnswer("status 502")),
        ("team_only", Misconfigured("status 400 BadRequestError")),
        ("trial", Misconfigured("status 400 BadRequestError")),
        ("missing", Misconfigured("status 400 BadRequestError")),
        ("no_template", Misconfigured("status 400 BadRequestError")),
        ("bad_key", Misconfigured("status 403 AuthError")),
        ("bad_clock", Misconfigured("status 403 AuthError")),
        ("not_found", Misconfigured("status 404 NoResultFound")),
    ],
)
async def test_each_kind_of_error_has_its_meaning(mailer, notify, kind, answer):
    notify.behave(always=kind)
    assert await mailer.send(email()) == answer


@pytest.mark.parametrize("limit", ["minute", "day"])
async def test_both_limits_are_told_apart(limit, notify, mailer):
    notify.behave(always=limit)
    assert await mailer.send(email()) == Busy(limit)


async def test_silence_after_taking_an_email_is_no_answer_and_it_is_found(mailer, notify):
    mailer, sent = impatient(notify), email()
    notify.behave(always="silent")
    assert await mailer.send(sent) == NoAnswer("no response")
    found = await mailer.find(sent.reference)
    assert (found.found, found.receipt, len(notify.emails())) == (True, None, 1)


async def test_silence_without_taking_it_is_told_apart_by_asking(mailer, notify):
    mailer, sent = impatient(notify), email()
    notify.behave(always="lost")
    assert await mailer.send(sent) == NoAnswer("no response")
    assert await mailer.find(sent.reference) is None


async def test_it_ends_when_told_though_it_keeps_somebody_waiting(tmp_path):
    own = Told(tmp_path).start()
    own.behave(always="silent")
    assert await impatient(own).send(email()) == NoAnswer("no response")
    assert own.process.stop() != -SIGKILL


def impatient(notify):
    """A mailer that does not wait for long."""
    mailer = Notify(notify.chosen())
    made = mailer.client

    def client():
        hasty = made()
        hasty.timeout = 0.2
        return hasty

    mailer.threads.make = client
    return mailer


async def test_nobody_at_the_address_is_no_answer(notify):
    mailer = Notify(notify.chosen(notify_base_url=f"http://127.0.0.1:{free_port()}"))
    assert await mailer.send(email()) == NoAnswer("no response")


@pytest.mark.parametrize(
    "key", [f"other-{OTHER}-{SECRET}", f"other-{SERVICE}-{OTHER}"], ids=["service", "secret"]
)
async def test_a_key_of_another_service_or_with_another_secret_is_refused(notify, key):
    mailer = Notify(notify.chosen(notify_api_key=key))
    assert await mailer.send(email()) == Misconfigured("status 403 AuthError")


async def test_neither_it_nor_its_client_logs_an_address(mailer, notify, caplog):
    notify.behave(always="bad_address")
    with capture_logs() as lines, caplog.at_level("WARNING"):
        await mailer.send(email())
    assert "ada@" not in f"{lines}{caplog.text}"
    assert "notifications_python_client" not in caplog.text


async def test_right_settings_are_proven_right(mailer):
    assert await mailer.problems() == []


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"notify_api_key": f"other-{SERVICE}-{OTHER}"}, "NOTIFY_API_KEY: GOV.UK Notify does not"),
        ({"notify_template_id": OTHER}, "NOTIFY_TEMPLATE_ID: there is no such template"),
        ({"notify_base_url": "http://127.0.0.1:9"}, "NOTIFY_BASE_URL: GOV.UK Notify does not"),
    ],
)
async def test_wrong_settings_are_told_before_the_first_email(notify, changes, said):
    (problem,) = await Notify(notify.chosen(**changes)).problems()
    assert problem.startswith(said)
    assert notify.emails() == []


async def test_the_key_of_a_team_is_no_key_for_production(notify):
    production = {"environment": "production", "public_url": "https://npq.example.org"}
    mailer = Notify(notify.chosen(notify_api_key=KEY.replace("local", "team")))
    mailer.chosen = mailer.chosen.model_copy(update=production)
    (problem,) = await mailer.problems()
    assert problem.startswith("NOTIFY_API_KEY: this is a test or team key")
