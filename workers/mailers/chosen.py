from collections.abc import Callable, Mapping

from app.settings import Settings, settings
from workers.mailers.mailbox import Mailbox
from workers.mailers.mailer import Mailer
from workers.mailers.notify import Notify
from workers.mailers.smtp import Smtp


def mailbox(chosen: Settings) -> Mailer:
    """The mailbox needs no settings."""
    return Mailbox()


MAILERS: Mapping[str, Callable[[Settings], Mailer]] = {
    "mailbox": mailbox,
    "notify": Notify,
    "smtp": Smtp,
}


def chosen_mailer() -> Mailer:
    """The mailer that the settings name."""
    return MAILERS[settings().mailer](settings())
