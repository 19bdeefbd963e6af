from collections.abc import Mapping

from app.settings import settings
from workers.mailers.mailbox import Mailbox
from workers.mailers.mailer import Mailer

MAILERS: Mapping[str, type[Mailer]] = {"mailbox": Mailbox}


def chosen_mailer() -> Mailer:
    """The mailer that the settings name."""
    return MAILERS[settings().mailer]()
