"""Carries an import out for an operator, and says what came of it.

Imported by its commands only once the settings are known to be right.
"""

from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import asyncpg
import click

from app.audit import OPERATOR
from app.cli.commands import run
from app.cli.progress import watched
from app.clock import now
from app.eligibility.imports.problems import Problem, Refusal
from app.services.importing.lists import import_list
from app.services.importing.order import Order
from app.services.importing.reading import Progress
from app.services.importing.report import Consent, Objection, Report
from app.services.importing.sentences import sentences
from app.services.importing.upload import Upload
from app.services.importing.workplaces import CHILDCARE_FILES, SCHOOL_FILES, import_workplaces

UseCase = Callable[[Order], Coroutine[Any, Any, Report]]

NOTHING_CHANGED = "Nothing was changed."
ADVICE = {
    "leave_out": "Correct them, or leave them out with --leave-out.",
    "accept_removals": "If that is right, agree to it with --accept-removals.",
}


def replace_list(kind: str, file: Path, consent: Consent) -> None:
    """Replace a list by the one in this file; a refusal ends the command with a sentence."""
    _carry_out(partial(import_list, kind), file, consent)


def update_schools(file: Path, consent: Consent) -> None:
    """Bring schools or local authorities up to date; a refusal ends the command."""
    _carry_out(partial(import_workplaces, SCHOOL_FILES), file, consent)


def update_childcare(file: Path, consent: Consent) -> None:
    """Bring childcare providers up to date; a refusal ends the command."""
    _carry_out(partial(import_workplaces, CHILDCARE_FILES), file, consent)


def _carry_out(use_case: UseCase, file: Path, consent: Consent) -> None:
    with file.open("rb") as content:
        report = _attempt(use_case, Upload(file.name, content), consent)
    _say_problems(report.problems)
    for line in sentences(report):
        click.echo(line)
    _stop_at_objections(report.objections(consent))
    if not report.applied and not report.already_in_force:
        click.echo(f"{NOTHING_CHANGED} To make this change, run the command again with --yes.")


def _stop_at_objections(objections: Sequence[Objection]) -> None:
    if objections:
        said = (f"{each.sentence} {ADVICE[each.needs]}" for each in objections)
        raise click.ClickException(" ".join((*said, NOTHING_CHANGED)))


def _attempt(use_case: UseCase, upload: Upload, consent: Consent) -> Report:
    try:
        return run(partial(watched, partial(_import, use_case, upload, consent)))
    except Refusal as refusal:
        _say_problems(refusal.problems)
        raise click.ClickException(f"{refusal} {NOTHING_CHANGED}") from None
    except asyncpg.PostgresError as reason:
        said = f"The database refused the import: {reason.args[0]}. {NOTHING_CHANGED}"
        raise click.ClickException(said) from None


async def _import(
    use_case: UseCase, upload: Upload, consent: Consent, progress: Progress
) -> Report:
    return await use_case(Order(upload, consent, OPERATOR, now(), progress))


def _say_problems(problems: Sequence[Problem]) -> None:
    for problem in problems:
        click.echo(problem.sentence)
