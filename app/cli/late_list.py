"""What `npq late` does once the settings are known."""

from collections.abc import Callable, Coroutine
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from app.audit import OPERATOR
from app.cli.commands import run
from app.cli.connection import connected
from app.clock import now
from app.journey.month import day_name
from app.services.late.adding import add_one
from app.services.late.batches import Batch, check_file, check_pasted, confirm
from app.services.late.changing import permission_of, remove
from app.services.late.choices import PROVIDER_NAMES, REASONS, Details
from app.services.late.listing import Entry, late_list
from app.services.late.refusals import LateRefusal
from app.services.late.report import counts, in_order
from app.services.late.telling import words_to_copy

Result = TypeVar("Result")
Job = Callable[[], Coroutine[Any, Any, Result]]


def add_single(address: str, details: Details) -> None:
    """Add one address and say what to tell the provider."""
    added = _attempt(lambda: add_one(address, details, OPERATOR, now()))
    click.echo(f"{added.email} can now register late until {day_name(added.until)}.\n")
    click.echo(words_to_copy([added]))


def add_many(addresses: tuple[str, ...], details: Details, yes: bool) -> None:
    """Report on these addresses, and add the good ones if that is wished."""
    text = "\n".join(addresses)
    _check(lambda: check_pasted(text, details, OPERATOR, now()), yes)


def add_file(file: Path, yes: bool) -> None:
    """Report on the rows of a file, and add the good ones if that is wished."""
    content = file.read_bytes()
    _check(lambda: check_file(file.name, content, OPERATOR, now()), yes)


def end_access(address: str, quietly: bool) -> None:
    """Remove the access of an address."""

    async def take_away() -> str:
        permission = await permission_of(address)
        return await remove(permission, OPERATOR, now(), tell=not quietly)

    click.echo(f"Access removed for {_attempt(take_away)}.")


def list_all(ended: bool) -> None:
    """Say who can register late, and with `ended` who once could."""
    entries = _attempt(lambda: late_list(now(), ended=ended))
    for one in entries:
        click.echo(f"{one.email}: {_standing(one)}")
    click.echo(f"{len(entries):,} on the list.")


def _standing(one: Entry) -> str:
    asked = f", asked for by {PROVIDER_NAMES[one.provider]}" if one.provider else ""
    if one.ended_on is None:
        return f"until {day_name(one.until)}, {REASONS[one.reason]}{asked}"
    return f"{one.standing} on {day_name(one.ended_on)}"


def _check(job: Job[Batch], yes: bool) -> None:
    async def checked() -> Batch:
        batch = await job()
        return await confirm(batch.id, OPERATOR, now()) if yes else batch

    batch = _attempt(checked)
    click.echo(f"{counts(batch.rows)}.")
    for row in in_order(batch.rows):
        click.echo(f"{row.row}: {row.address}: {row.says}")
    if not batch.confirmed:
        click.echo("Nobody was added. To add them, run the command again with --yes.")


def _attempt(job: Job[Result]) -> Result:
    try:
        return run(partial(connected, job))
    except LateRefusal as refusal:
        raise click.ClickException(f"{refusal}.".replace("..", ".")) from None
