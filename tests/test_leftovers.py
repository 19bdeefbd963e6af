"""What `npq check-settings` says of settings that only a development instance should have."""

import pytest

from app.cli.leftovers import leftovers
from app.cli.proving import problems
from app.settings import Settings
from tests.notify.key import KEY, TEMPLATE
from tests.test_settings import PRODUCTION

READY = {
    **PRODUCTION,
    "identity_account_url": "https://identity.example.org/account",
    "mailer": "notify",
    "notify_api_key": KEY,
    "notify_template_id": TEMPLATE,
}
SMTP = {"mailer": "smtp", "email_from": "npq@example.com"}


def test_a_production_that_is_ready_has_none():
    assert leftovers(Settings(**READY)) == []
    assert leftovers(Settings(**READY | SMTP)) == []


@pytest.mark.parametrize(
    ("changed", "name"),
    [
        ({"mailer": "mailbox"}, "MAILER"),
        (SMTP | {"email_from": "no-reply@example.org"}, "EMAIL_FROM"),
        (SMTP | {"smtp_security": "none"}, "SMTP_SECURITY"),
        ({"identity_account_url": "http://localhost:9400/account"}, "IDENTITY_ACCOUNT_URL"),
        ({"secret_key": "x" * 31}, "SECRET_KEY"),
        ({"metrics_token": "short"}, "METRICS_TOKEN"),
    ],
)
def test_each_is_named(changed, name):
    assert [said.split(":")[0] for said in leftovers(Settings(**READY | changed))] == [name]


def test_a_development_instance_may_have_any():
    assert leftovers(Settings(environment="development")) == []


def test_they_are_told_with_what_does_not_answer(monkeypatch):
    monkeypatch.setattr("app.cli.proving._servers", list)
    monkeypatch.setattr("app.cli.proving._identity", lambda _: ["away"])
    monkeypatch.setattr("app.cli.proving._mailer", list)
    said = problems(Settings(**READY | {"mailer": "mailbox"}))
    assert said[0] == "away"
    assert said[1].startswith("MAILER: ")
