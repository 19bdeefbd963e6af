"""A mail server, spoken to by SMTP: it cannot say later what became of an email."""

import smtplib
import ssl
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from uuid import UUID

from app.clock import now
from app.services.mail_answers import (
    BAD_ADDRESS,
    Accepted,
    Answer,
    Fault,
    Misconfigured,
    NoAnswer,
    Refused,
    Unknowable,
)
from app.settings import Settings
from workers.mailers.mailer import Email
from workers.mailers.threads import Threads

SENDER = "Department for Education Teacher CPD"
TIMEOUT = 4.0  # seconds for each word that the server says
CONNECTIONS = 8


class Smtp:
    """Sends each email on a connection of its own, encrypted unless the settings say otherwise."""

    def __init__(self, chosen: Settings) -> None:
        self.chosen = chosen
        self.threads = Threads(lambda: None, CONNECTIONS)

    async def send(self, email: Email) -> Answer:
        """Hand the email over, and tell what the server said."""
        return await self.threads.run(lambda _: self.hand_over(email))

    async def find(self, reference: UUID) -> Answer:
        """Nobody can be asked."""
        return Unknowable()

    async def problems(self) -> list[str]:
        """What is wrong with the server's address or our name there; nothing is sent."""
        return await self.threads.run(lambda _: self.try_to_connect())

    def hand_over(self, email: Email) -> Answer:
        """The whole conversation; an end of it while the email was under way tells nothing."""
        try:
            ready = message(email, self.chosen.email_from)
        except (ValueError, UnicodeError):
            return Refused(BAD_ADDRESS)
        try:
            server = self.connect()
        except (smtplib.SMTPException, ssl.SSLError) as error:
            return answer_before_the_email(error)
        except OSError as error:
            return Fault(type(error).__name__)
        try:
            server.send_message(ready)
        except smtplib.SMTPException as error:
            return answer_to_the_email(error)
        except OSError as error:
            return NoAnswer(type(error).__name__)
        finally:
            leave(server)
        return Accepted(now())

    def connect(self) -> smtplib.SMTP:
        """A connection, encrypted and signed in as the settings say."""
        chosen, context = self.chosen, ssl.create_default_context()
        where = (chosen.smtp_host, chosen.smtp_port)
        if chosen.smtp_security == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(*where, timeout=TIMEOUT, context=context)
        else:
            server = smtplib.SMTP(*where, timeout=TIMEOUT)
        try:
            if chosen.smtp_security == "starttls":
                server.starttls(context=context)
            if chosen.smtp_username:
                server.login(chosen.smtp_username, chosen.smtp_password.get_secret_value())
        except BaseException:
            leave(server)
            raise
        return server

    def try_to_connect(self) -> list[str]:
        """Sentences about what went wrong on connecting; none when all is well."""
        try:
            leave(self.connect())
        except smtplib.SMTPAuthenticationError:
            return ["SMTP_USERNAME, SMTP_PASSWORD: the mail server does not accept them"]
        except (OSError, smtplib.SMTPException) as error:
            return [f"SMTP_HOST, SMTP_PORT, SMTP_SECURITY: {type(error).__name__}"]
        return []


def answer_before_the_email(error: Exception) -> Answer:
    """What it means when the server and we did not come to an understanding."""
    if isinstance(error, smtplib.SMTPAuthenticationError | smtplib.SMTPNotSupportedError):
        return Misconfigured(type(error).__name__)
    if isinstance(error, ssl.SSLCertVerificationError):
        return Misconfigured(type(error).__name__)
    return Fault(type(error).__name__)


def answer_to_the_email(error: smtplib.SMTPException) -> Answer:
    """What the server said to the email itself: 5xx for ever, 4xx for now."""
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return NoAnswer(type(error).__name__)
    if isinstance(error, smtplib.SMTPSenderRefused):
        return Misconfigured(f"sender refused {error.smtp_code}")
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        codes = [code for code, _ in error.recipients.values()]
        return Refused(BAD_ADDRESS) if min(codes) >= 500 else Fault(f"code {min(codes)}")
    if isinstance(error, smtplib.SMTPResponseException):
        code = error.smtp_code
        return Refused(f"code {code}") if code >= 500 else Fault(f"code {code}")
    return Refused(BAD_ADDRESS)  # an address that this protocol cannot say


def leave(server: smtplib.SMTP) -> None:
    """Say goodbye; it no longer matters whether that is heard."""
    try:
        server.quit()
    except (OSError, smtplib.SMTPException):
        server.close()


def message(email: Email, sender: str) -> EmailMessage:
    """The email as text and as HTML, with the headers that go with it."""
    made = EmailMessage()
    made["From"] = Address(SENDER, addr_spec=sender)
    made["To"] = email.recipient
    made["Subject"] = email.subject
    made["Date"] = format_datetime(now())
    made["Message-ID"] = make_msgid(str(email.reference), sender.rpartition("@")[2])
    for name, value in email.headers.items():
        made[name] = value
    made.set_content(email.text)
    made.add_alternative(email.html, subtype="html")
    return made
