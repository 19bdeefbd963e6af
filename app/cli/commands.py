"""The commands that every process needs, and what all commands have in common."""

import asyncio
import os
import re
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

import asyncpg
import click
from pydantic import SecretStr

from app.clock import now
from app.settings import Settings, WrongSettings, running, settings

Result = TypeVar("Result")

# In an address: between the name of a user and the host, or among the parameters.
_PASSWORD = re.compile(r"(://[^:/?\s]*:)[^/?\s]+(?=@)|([?&]password=)[^&\s]+")

NOT_RUNNING = (
    "The service is not running here. Start it with ./bin/dev, or set ENVIRONMENT and the other "
    "settings that the README lists."
)


@click.group()
def npq() -> None:
    """Run and look after the service from a shell."""


@npq.command()
def migrate() -> None:
    """Bring the database to the schema of this release."""
    known()
    from models.migrate import migrate

    names = run(migrate)
    click.echo(f"Ran {len(names)} migrations." if names else "The database was up to date.")


@npq.command()
def seed_demo() -> None:
    """Fill a development database with invented people, workplaces and lists."""
    if known().production:
        raise click.ClickException("Demo data is for development only.")
    from app.services.demo import seed_demo

    run(lambda: seed_demo(now()))
    click.echo("The demo data is loaded.")


@npq.command()
def check_settings() -> None:
    """Print every setting but the secrets, and prove that they work."""
    for name, value in known():
        shown = said(value)
        click.echo(f"{name.upper()}={shown}")
    from app.cli.proving import problems

    if wrong := problems(settings()):
        raise click.ClickException("\n".join(wrong))
    click.echo("Every server answers, and the mailer is ready.")


def said(value: object) -> object:
    """A value as it may be shown; of a secret, whether there is one; no password of an address."""
    if isinstance(value, SecretStr):
        return "set" if value.get_secret_value() else "not set"
    return _PASSWORD.sub(r"\1\2[removed]", value) if isinstance(value, str) else value


def known() -> Settings:
    """The settings, or the end of the command with a sentence for each that is wrong."""
    named = {"ENVIRONMENT", "DATABASE_URL"} & os.environ.keys()
    if not named and running() is None:
        raise click.ClickException(NOT_RUNNING)
    try:
        return settings()
    except WrongSettings as wrong:
        raise click.ClickException(str(wrong)) from None


def run(job: Callable[[], Coroutine[Any, Any, Result]]) -> Result:
    """Run a use case to its end; a database that does not answer becomes a sentence."""
    try:
        return asyncio.run(job())
    except (OSError, asyncpg.PostgresConnectionError, asyncpg.InvalidCatalogNameError) as reason:
        raise click.ClickException(f"The database does not answer: {reason}") from None
