"""Settings that a process starts with, and that a real service should not be left with."""

from app.settings import SECRETS, Settings

SHORTEST = 32  # characters; of a key that is chosen by chance


def leftovers(chosen: Settings) -> list[str]:
    """A sentence for each such setting of a production process."""
    if not chosen.production:
        return []
    return [*_mail(chosen), *_addresses(chosen), *_short(chosen)]


def _mail(chosen: Settings) -> list[str]:
    if chosen.mailer == "mailbox":
        return ["MAILER: mailbox keeps emails in the database and sends them to nobody"]
    if chosen.mailer == "smtp" and chosen.email_from == Settings.model_fields["email_from"].default:
        return ["EMAIL_FROM: emails need a sender of ours"]
    if chosen.mailer == "smtp" and chosen.smtp_security == "none":
        return ["SMTP_SECURITY: emails with names and sign-in codes would travel for all to read"]
    return []


def _addresses(chosen: Settings) -> list[str]:
    if chosen.identity_account_url.startswith("https://"):
        return []
    return ["IDENTITY_ACCOUNT_URL: people are sent there, so it must start with https://"]


def _short(chosen: Settings) -> list[str]:
    ours = [name for name in SECRETS if name != "identity_client_secret"]  # that one is given to us
    return [
        f"{name.upper()}: a key of fewer than {SHORTEST} characters can be guessed"
        for name in ours
        if len(getattr(chosen, name).get_secret_value()) < SHORTEST
    ]
