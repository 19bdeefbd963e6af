"""Settings: a wrong one stops the start, and a running instance is found by those who ask."""

import fcntl
from uuid import uuid4

import pytest
from pydantic import ValidationError

from app import settings as module
from app.settings import Settings, running

PRODUCTION = {
    "environment": "production",
    **{name: name.ljust(40, "-") for name in module.SECRETS},
    "unsubscribe_keys": f"2:{'u' * 40},1:{'v' * 40}",
    "public_url": "https://service.example.org",
    "identity_issuer": "https://identity.example.org",
}


def test_production_starts_with_secrets_and_encrypted_addresses():
    assert Settings(**PRODUCTION).production


@pytest.mark.parametrize("name", module.SECRETS)
def test_production_refuses_the_secrets_that_everybody_can_read(name):
    with pytest.raises(ValidationError, match=f"{name.upper()} must be set in production"):
        Settings(**{**PRODUCTION, name: module.DEFAULT_SECRET})


@pytest.mark.parametrize("name", module.SECRETS)
def test_production_refuses_an_empty_secret(name):
    with pytest.raises(ValidationError, match=f"{name.upper()} must be set in production"):
        Settings(**{**PRODUCTION, name: ""})


def test_production_believes_no_key_that_everybody_can_read():
    with pytest.raises(ValidationError, match="SECRET_KEY_BELIEVED must be no default"):
        Settings(**PRODUCTION, secret_key_believed=module.DEFAULT_SECRET)


def test_the_first_key_signs_and_one_more_may_be_believed():
    assert Settings(**PRODUCTION).secret_keys == (PRODUCTION["secret_key"],)
    assert Settings(**PRODUCTION, secret_key_believed="old").secret_keys == (
        PRODUCTION["secret_key"],
        "old",
    )


@pytest.mark.parametrize("name", ["schools_source_url", "childcare_source_url"])
def test_production_fetches_nothing_without_encryption(name):
    Settings(**PRODUCTION, **{name: "https://example.org/all.csv"})
    with pytest.raises(ValidationError, match=f"{name.upper()} must start with https://"):
        Settings(**PRODUCTION, **{name: "http://example.org/all.csv"})


@pytest.mark.parametrize("keys", ["1:{}", "2:another,1:{}"])
def test_production_refuses_an_unsubscribe_key_that_everybody_can_read(keys):
    with pytest.raises(ValidationError, match="UNSUBSCRIBE_KEYS must be set in production"):
        Settings(**{**PRODUCTION, "unsubscribe_keys": keys.format(module.DEFAULT_SECRET)})


@pytest.mark.parametrize("keys", ["", "1", "1:", ":k", "a:k", "0:k", "1:a,1:b", "1:a,", "1:a,b"])
def test_unsubscribe_keys_that_cannot_be_told_apart_stop_the_start(keys):
    with pytest.raises(ValidationError, match="a number and a key each"):
        Settings(unsubscribe_keys=keys)


def test_a_refusal_repeats_no_secret():
    with pytest.raises(ValidationError) as refusal:
        Settings(**{**PRODUCTION, "unsubscribe_keys": "sesame", "public_url": "http://x.example"})
    assert "sesame" not in str(refusal.value)


@pytest.mark.parametrize("name", ["public_url", "identity_issuer", "notify_base_url"])
def test_production_refuses_addresses_without_encryption(name):
    with pytest.raises(ValidationError, match=f"{name.upper()} must start with https://"):
        Settings(**{**PRODUCTION, name: "http://service.example.org"})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("environment", "staging"),
        ("public_url", "service"),
        ("mailer", "pigeon"),
        ("database_pool_size", "0"),
        ("max_body_bytes", "12"),
        ("identity_provider", "unknown"),
    ],
)
def test_a_wrong_value_stops_the_start(monkeypatch, name, value):
    monkeypatch.setenv(name.upper(), value)
    with pytest.raises(ValidationError):
        Settings()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "NOTIFY_API_KEY must be a key"),
        ({"notify_api_key": "half-a-key"}, "NOTIFY_API_KEY must be a key"),
        ({"notify_api_key": f"live-{uuid4()}-{uuid4()}"}, "NOTIFY_TEMPLATE_ID must be set"),
    ],
)
def test_notify_needs_a_whole_key_and_a_template(given, said):
    with pytest.raises(ValidationError, match=said):
        Settings(mailer="notify", **given)


def test_settings_cannot_be_changed():
    with pytest.raises(ValidationError, match="frozen"):
        Settings().public_url = "http://elsewhere"


@pytest.fixture
def file(monkeypatch, tmp_path):
    """Where a running instance says where it is, and a command that names no environment."""
    monkeypatch.delenv("ENVIRONMENT")
    monkeypatch.setattr(module, "RUNNING", tmp_path / "env")
    return tmp_path / "env"


def test_a_running_instance_is_found(file):
    with file.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert running() == file


def test_what_a_killed_instance_left_is_no_instance(file):
    file.write_text("PUBLIC_URL=http://localhost:8000\n")
    assert running() is None


def test_nothing_is_found_where_nothing_ever_ran(file):
    assert running() is None


def test_a_process_that_is_told_its_environment_asks_no_file(file, monkeypatch):
    monkeypatch.setenv("ENVIRONMENT", "production")
    with file.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert running() is None
