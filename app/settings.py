"""The process's settings: read once from the environment, frozen; a wrong value stops the start."""

import fcntl
import os
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, Self
from uuid import UUID

from pydantic import (
    Field,
    HttpUrl,
    SecretStr,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, SettingsConfigDict

# `./bin/dev` writes the addresses of the servers it started here, so that every command run
# from this checkout meanwhile speaks to the same ones. It holds the file while it runs.
_CHECKOUT = Path(__file__).resolve().parent.parent
RUNNING = Path(os.environ.get("DEV_FOLDER", _CHECKOUT / ".dev")) / "env"

DEFAULT_SECRET = "only-for-development-and-tests"  # noqa: S105 production refuses to start with it

SECRETS = (
    "secret_key",
    "identity_client_secret",
    "identity_webhook_secret",
    "notify_callback_token",
    "metrics_token",
)
"""What production must be given, besides the keys of unsubscribe links."""

ENCRYPTED = ("public_url", "identity_issuer", "notify_base_url")
"""Addresses that must begin with https in production; those of the nightly sources, if given."""

KEY_NUMBER = re.compile("[1-9][0-9]{0,3}")
# Its name, the id of the service there, and the secret.
NOTIFY_KEY = re.compile(r"(.+)-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9a-f-]{36})")


class Settings(BaseSettings):
    """Every setting of a process, each listed in the README."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    environment: Literal["development", "test", "production"] = "production"
    public_url: str = "http://localhost:8000"
    database_url: str = "postgresql://localhost/npq"
    database_pool_size: int = Field(default=10, ge=1, le=100)
    redis_url: str = "redis://localhost:6379/0"
    secret_key: SecretStr = SecretStr(DEFAULT_SECRET)
    # Believed beside it while the key is changed, so that processes of before and after agree.
    secret_key_believed: SecretStr = SecretStr("")
    # "2:new-key,1:old-key": the first signs unsubscribe links, the others are retired but read.
    unsubscribe_keys: SecretStr = SecretStr(f"1:{DEFAULT_SECRET}")

    # People are kept under this name; a successor gets its own, and a mapper of its claims.
    identity_provider: Literal["dfe-identity"] = "dfe-identity"
    identity_issuer: str = "http://localhost:9400"
    identity_client_id: str = "register-for-an-npq"
    identity_client_secret: SecretStr = SecretStr(DEFAULT_SECRET)
    identity_scope: str = "openid profile email"
    identity_account_url: str = "http://localhost:9400/account"

    # Signs what the identity provider posts to /webhooks/identity.
    identity_webhook_secret: SecretStr = SecretStr(DEFAULT_SECRET)

    mailer: Literal["mailbox", "notify", "smtp"] = "mailbox"
    notify_api_key: SecretStr = SecretStr("")
    notify_template_id: UUID = UUID(int=0)
    notify_base_url: str = "https://api.notifications.service.gov.uk"
    notify_rate_per_minute: int = Field(default=3000, ge=1, le=1_000_000)
    notify_callback_token: SecretStr = SecretStr(DEFAULT_SECRET)
    smtp_host: str = "localhost"
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_username: str = ""
    smtp_password: SecretStr = SecretStr("")
    email_from: str = "no-reply@example.org"
    metrics_token: SecretStr = SecretStr(DEFAULT_SECRET)
    support_email: str = "continuing-professional-development@digital.education.gov.uk"
    feedback_url: str = "mailto:continuing-professional-development@digital.education.gov.uk"
    trn_guidance_url: str = "https://www.gov.uk/guidance/teacher-reference-number-trn"
    ofsted_register_url: str = "https://reports.ofsted.gov.uk/childcare"
    teaching_for_mastery_url: str = "https://www.ncetm.org.uk/teaching-for-mastery/"
    teaching_school_hubs_url: str = "https://www.gov.uk/guidance/teaching-school-hubs"
    senco_transition_url: str = (
        "https://www.gov.uk/government/publications/mandatory-qualification-for-sencos"
        "/transition-to-national-professional-qualification"
        "-for-special-educational-needs-co-ordinators"
    )
    senco_framework_url: str = (
        "https://www.gov.uk/government/publications"
        "/national-professional-qualifications-frameworks-from-september-2021"
    )
    qualifications_url: str = (
        "https://access-your-teaching-qualifications.education.gov.uk/qualifications/start"
    )

    # Fetched every night; empty means that this kind of workplace is only imported by hand.
    schools_source_url: str = ""
    childcare_source_url: str = ""

    # Days for which things are kept; the privacy notice says so of what people care about.
    retention_drafts: int = Field(default=365, ge=1)
    retention_ended_subscriptions: int = Field(default=730, ge=1)
    retention_rendered_emails: int = Field(default=90, ge=1)
    retention_email_events: int = Field(default=365, ge=1)
    retention_sign_in_codes: int = Field(default=1, ge=1)
    retention_form_receipts: int = Field(default=1, ge=1)
    retention_uploads: int = Field(default=365, ge=1)
    # Seven years: only said, for nothing here may take them away (app/services/retention.py).
    retention_registrations: int = Field(default=2555, ge=1)
    retention_audit: int = Field(default=2555, ge=1)

    # How often from one client address, for one email address or by one person.
    limit_sign_ins_per_client: int = Field(default=300, ge=1)  # in 5 minutes
    limit_searches_per_person: int = Field(default=240, ge=1)  # in a minute
    limit_codes_per_address: int = Field(default=5, ge=1)  # in an hour
    limit_codes_per_client: int = Field(default=20, ge=1)  # in an hour
    limit_code_tries_per_client: int = Field(default=10, ge=1)  # in 5 minutes

    max_body_bytes: int = Field(default=256 * 1024, ge=16 * 1024)
    log_format: Literal["json", "console"] = "json"
    trusted_proxies: str = "127.0.0.1"

    @property
    def production(self) -> bool:
        """Whether real people use this process: cookies are Secure, defaults are refused."""
        return self.environment == "production"

    @property
    def development(self) -> bool:
        """Whether this is a developer's own instance, with a mailbox and demo people."""
        return self.environment == "development"

    @property
    def secret_keys(self) -> tuple[str, ...]:
        """The key that signs, and after it the one that is believed as well."""
        keys = (self.secret_key, self.secret_key_believed)
        return tuple(key.get_secret_value() for key in keys if key.get_secret_value())

    @field_validator("unsubscribe_keys")
    @classmethod
    def refuse_unusable_keys(cls, given: SecretStr) -> SecretStr:
        """Stop a start whose keys cannot be told apart; their values are not repeated."""
        keys = [key.partition(":") for key in given.get_secret_value().split(",")]
        numbers = [number for number, _, secret in keys if KEY_NUMBER.fullmatch(number) and secret]
        if len(set(numbers)) != len(keys):
            raise ValueError("must be a number and a key each, such as 2:new-key,1:old-key")
        return given

    @model_validator(mode="after")
    def refuse_half_of_notify(self) -> Self:
        """Stop a start that would send through GOV.UK Notify without all that it asks for."""
        if self.mailer == "notify":
            if not NOTIFY_KEY.fullmatch(self.notify_api_key.get_secret_value()):
                raise ValueError("NOTIFY_API_KEY must be a key as GOV.UK Notify makes them")
            if not self.notify_template_id.int:
                raise ValueError("NOTIFY_TEMPLATE_ID must be set")
        return self

    @model_validator(mode="after")
    def refuse_unsafe(self) -> Self:
        """Stop a production start that has default secrets or an unencrypted address."""
        HttpUrl(self.public_url), HttpUrl(self.identity_issuer)
        HttpUrl(self.notify_base_url)
        if self.production:
            for name in SECRETS:
                if getattr(self, name).get_secret_value() in ("", DEFAULT_SECRET):
                    raise ValueError(f"{name.upper()} must be set in production")
            if DEFAULT_SECRET in self.unsubscribe_keys.get_secret_value():
                raise ValueError("UNSUBSCRIBE_KEYS must be set in production")
            if DEFAULT_SECRET in self.secret_keys:
                raise ValueError("SECRET_KEY_BELIEVED must be no default in production")
            for name in (*ENCRYPTED, *self._sources()):
                if not getattr(self, name).startswith("https://"):
                    raise ValueError(f"{name.upper()} must start with https:// in production")
        return self

    def _sources(self) -> list[str]:
        return [
            name for name in ("schools_source_url", "childcare_source_url") if getattr(self, name)
        ]


class WrongSettings(SystemExit):
    """Ends a process with a sentence for each setting that is wrong."""


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read from the environment the first time; ends a wrong one."""
    try:
        return Settings(_env_file=running())
    except ValidationError as wrong:
        raise WrongSettings("\n".join(map(sentence, wrong.errors()))) from None


def sentence(error: Any) -> str:
    """What is wrong with one setting, named as the environment names it; never its value."""
    name = "_".join(map(str, error["loc"])).upper()
    said = str(error["msg"]).removeprefix("Value error, ")
    return f"{name}: {said}" if name else said


def running() -> Path | None:
    """The settings of the instance that runs from this checkout, for commands that name none.

    A file that nobody holds was left by an instance that was killed, and counts as none.
    """
    if "ENVIRONMENT" in os.environ:
        return None
    try:
        with RUNNING.open() as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except FileNotFoundError:
        return None
    except BlockingIOError:
        return RUNNING
    return None
