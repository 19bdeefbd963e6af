"""The `npq` command, run as an operator runs it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from ground.ports import free_port

from app.cli.commands import said
from app.settings import DEFAULT_SECRET, SECRETS
from tests.notify.key import KEY, TEMPLATE
from tests.sign_in.provider import Provider, serving

NPQ = Path(sys.executable).parent / "npq"


def npq(*arguments: str, **environ: str) -> tuple[int, str]:
    """The exit code of a command and what it said."""
    done = subprocess.run(
        [NPQ, *arguments], env={**os.environ, **environ}, capture_output=True, text=True
    )
    return done.returncode, done.stdout + done.stderr


def test_it_lists_its_commands():
    code, said = npq("--help")
    assert code == 0
    assert [name in said for name in ("migrate", "seed-demo", "check-settings")] == [True] * 3


def test_migrating_twice_does_nothing_the_second_time(postgres):
    assert npq("migrate") == (0, "The database was up to date.\n")


def test_demo_data_are_loaded_in_a_test_database(database):
    assert npq("seed-demo") == (0, "The demo data is loaded.\n")


def test_demo_data_are_refused_in_production():
    production = {
        "ENVIRONMENT": "production",
        **{name.upper(): "a" * 40 for name in SECRETS},
        "UNSUBSCRIBE_KEYS": "1:" + "c" * 40,
        "PUBLIC_URL": "https://service.example.org",
        "IDENTITY_ISSUER": "https://identity.example.org",
    }
    assert npq("seed-demo", **production) == (1, "Error: Demo data is for development only.\n")


def test_it_shows_settings_without_their_secrets():
    _, said = npq("check-settings", SECRET_KEY="not to be shown")
    assert "SECRET_KEY=set" in said
    assert "PUBLIC_URL=http" in said
    assert "not to be shown" not in said
    assert DEFAULT_SECRET not in said


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://us:se:sa@me@host:5/db", "postgresql://us:[removed]@host:5/db"),
        ("redis://:sesame@host:6379/0", "redis://:[removed]@host:6379/0"),
        (
            "postgresql:///npq?password=sesame&user=us",
            "postgresql:///npq?password=[removed]&user=us",
        ),
        ("postgresql://us@/npq?host=/run", "postgresql://us@/npq?host=/run"),
        ("redis://host:6379/0", "redis://host:6379/0"),
        ("mailto:somebody@example.org", "mailto:somebody@example.org"),
    ],
)
def test_the_password_of_an_address_is_a_secret_too(address, shown):
    assert said(address) == shown


def test_settings_that_work_are_proven_to(database, redis_url, identity):
    code, said = npq("check-settings", IDENTITY_ISSUER=identity)
    assert (code, said.splitlines()[-1]) == (0, "Every server answers, and the mailer is ready.")


def test_what_does_not_answer_is_named():
    nowhere = f"127.0.0.1:{free_port()}"
    addresses = {
        "DATABASE_URL": f"postgresql://{nowhere}/npq",
        "REDIS_URL": f"redis://{nowhere}/0",
        "IDENTITY_ISSUER": f"http://{nowhere}",
        "MAILER": "notify",
        "NOTIFY_BASE_URL": f"http://{nowhere}",
        "NOTIFY_API_KEY": KEY,
        "NOTIFY_TEMPLATE_ID": TEMPLATE,
    }
    code, said = npq("check-settings", **addresses)
    named = [line.removeprefix("Error: ").split(":")[0] for line in said.splitlines()[-4:]]
    assert code == 1
    assert named == ["DATABASE_URL", "REDIS_URL", "IDENTITY_ISSUER", "NOTIFY_BASE_URL"]


@pytest.fixture
def identity():
    """An identity provider that answers."""
    with serving(Provider()) as running:
        yield running.issuer


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"MAILER": "pigeon"}, "Error: MAILER: Input should be 'mailbox', 'notify' or 'smtp'\n"),
        ({"ENVIRONMENT": "production"}, "Error: SECRET_KEY must be set in production\n"),
    ],
)
def test_a_wrong_setting_is_said_in_a_sentence(environ, said):
    assert npq("check-settings", **environ) == (1, said)


def test_an_absent_database_is_said_in_a_sentence():
    code, said = npq("migrate", DATABASE_URL=f"postgresql://localhost:{free_port()}/npq")
    assert code == 1
    assert said.startswith("Error: The database does not answer: ")
