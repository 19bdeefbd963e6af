"""`npq late`: the late list from a shell, by the same use cases as the console."""

from pathlib import Path

import click

from app.cli.commands import known

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def late() -> None:
    """Let people register late, end their access, list them."""


@late.command()
@click.argument("addresses", nargs=-1)
@click.option("--file", type=FILE, help="A CSV file with a column “email address”.")
@click.option("--reason", default="", help="Why, by value or name; “other” without it.")
@click.option("--provider", default="", help="The course provider that asked.")
@click.option("--note", default="", help="For admins only, up to 500 characters.")
@click.option("--until", default="", help="The last day of access, such as 2024-05-02.")
@click.option("--yes", is_flag=True, help="Add many; without it, only report them.")
def add(
    addresses: tuple[str, ...],
    file: Path | None,
    reason: str,
    provider: str,
    note: str,
    until: str,
    yes: bool,
) -> None:
    """Add ADDRESSES: one at once, many or a file after a report, with --yes."""
    known()
    from app.cli.late_list import add_file, add_many, add_single
    from app.services.late.choices import Details

    details = Details(reason, provider, note, until)
    if (file is None) == (not addresses):
        raise click.UsageError("Give addresses, or a file with --file.")
    if file is not None:
        if details != Details():
            raise click.UsageError("With --file, reason, provider, note and end are columns.")
        add_file(file, yes)
    elif len(addresses) == 1:
        add_single(addresses[0], details)
    else:
        add_many(addresses, details, yes)


@late.command()
@click.argument("address")
@click.option("--quietly", is_flag=True, help="Do not tell this person by email.")
def end(address: str, quietly: bool) -> None:
    """Remove the access of ADDRESS."""
    known()
    from app.cli.late_list import end_access

    end_access(address, quietly)


@late.command("list")
@click.option("--ended", is_flag=True, help="Also those whose access has ended.")
def show(ended: bool) -> None:
    """List who can register late, newest first."""
    known()
    from app.cli.late_list import list_all

    list_all(ended)
