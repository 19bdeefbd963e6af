"""Making the first super admin from a shell."""

from functools import partial

import click

from app.cli.commands import known, run

EXISTS = "There is a super admin, who can make others in the console. To make one more, add --also."


@click.command()
@click.argument("email")
@click.option("--also", is_flag=True, help="Even if there is an active super admin.")
def create_super_admin(email: str, also: bool) -> None:
    """Make EMAIL a super admin, or restore and promote the admin with that address."""
    known()
    from app.cli.connection import connected
    from app.clock import now
    from app.services.admins import bootstrap
    from app.services.late.addresses import is_address, normalised

    address = normalised(email)
    if not is_address(address):
        raise click.ClickException(f"{email} is not an email address.")
    work = partial(bootstrap.create_super_admin, address, now(), also=also)
    try:
        made = run(partial(connected, work))
    except bootstrap.SuperAdminExists:
        raise click.ClickException(f"{EXISTS} Nothing was changed.") from None
    click.echo(f"{address} is {'now' if made else 'already'} a super admin.")
