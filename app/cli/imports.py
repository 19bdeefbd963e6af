"""The commands that import lists and workplaces: a report first, with `--yes` the change itself."""

from pathlib import Path

import click

from app.cli.commands import known
from app.eligibility.imports.list_formats import LIST_FORMATS
from app.services.importing.report import Consent

FILE = click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
YES = click.option("--yes", is_flag=True, help="Make the change; without it, only report it.")
LEAVE_OUT = click.option("--leave-out", is_flag=True, help="Leave out the rows that are unusable.")
REMOVALS = click.option(
    "--accept-removals", is_flag=True, help="Go on when more than 10 in 100 would be removed."
)


@click.command()
@click.argument("kind", type=click.Choice(list(LIST_FORMATS)))
@FILE
@LEAVE_OUT
@REMOVALS
@YES
def import_list(kind: str, file: Path, leave_out: bool, accept_removals: bool, yes: bool) -> None:
    """Replace an eligibility list by the one in FILE."""
    known()
    from app.cli.importing import replace_list

    replace_list(kind, file, Consent(yes, leave_out, accept_removals))


@click.command()
@FILE
@REMOVALS
@YES
def import_schools(file: Path, accept_removals: bool, yes: bool) -> None:
    """Bring schools, or local authorities, up to date with FILE."""
    known()
    from app.cli.importing import update_schools

    update_schools(file, Consent(yes, accept_removals=accept_removals))


@click.command()
@FILE
@REMOVALS
@YES
def import_childcare(file: Path, accept_removals: bool, yes: bool) -> None:
    """Bring childcare providers up to date with FILE, which may be compressed."""
    known()
    from app.cli.importing import update_childcare

    update_childcare(file, Consent(yes, accept_removals=accept_removals))
