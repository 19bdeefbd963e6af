"""`npq service`: what an operator does about the state of the service, with the console's rules."""

import click

from app.cli.commands import known

MONTH = click.option(
    "--accept-month", is_flag=True, help="Agree to what visitors will read without such a month."
)
TIME = 'A UK time, such as "2 April 2024 5pm" or "2024-04-02 17:00"'


@click.group()
def service() -> None:
    """Show the state of the service and change it."""
    known()


@service.command()
def show() -> None:
    """Say what the state is and what is scheduled."""
    from app.cli.operating import show

    show()


@service.command("open")
@MONTH
def open_now(accept_month: bool) -> None:
    """Open registration now; a scheduled opening is dropped, a scheduled closing stays."""
    from app.cli.operating import set_registration

    set_registration("open", accept_month)


@service.command()
def close() -> None:
    """Close registration partially now; a scheduled closing is dropped, an opening stays."""
    from app.cli.operating import set_registration

    set_registration("partially_closed", False)


@service.command()
@click.option("--opens", metavar="TIME", help=f"{TIME}, or none. Without it the opening stays.")
@click.option("--closes", metavar="TIME", help=f"{TIME}, or none. Without it the closing stays.")
@MONTH
def schedule(opens: str | None, closes: str | None, accept_month: bool) -> None:
    """Set when registration opens and closes by itself."""
    from app.cli.operating import set_schedule

    set_schedule(opens, closes, accept_month)


@service.command()
@click.option("--from", "begins", metavar="TIME", help=f"{TIME}. Without it, now.")
@click.option("--until", metavar="TIME", help=f"{TIME}. Without it, until further notice.")
@click.option("--message", default="", help="Plain text for the unavailable page.")
@click.option("--end", is_flag=True, help="End the closure, or forget the one that is to come.")
def unavailable(begins: str | None, until: str | None, message: str, end: bool) -> None:
    """Close the service completely, or end that."""
    from app.cli.operating import close_completely, end_closure

    if end:
        end_closure()
    else:
        close_completely(begins, until, message)


@service.command()
@click.argument("month", metavar="MONTH")
@click.option("--contact-provider", is_flag=True, help="Set the contact-provider month instead.")
@MONTH
def set_month(month: str, contact_provider: bool, accept_month: bool) -> None:
    """Set the start month, such as "November 2024" or 2024-11, or none."""
    from app.cli.operating import set_month

    set_month(month, contact_provider, accept_month)


@service.command()
@click.argument("switch", type=click.Choice(["on", "off"]))
@click.option("--days", type=int, help="How long a late permission lasts, 1 to 180 days.")
def late(switch: str, days: int | None) -> None:
    """Turn late registration on or off."""
    from app.cli.operating import set_late_registration

    set_late_registration(switch == "on", days)
