from uuid import UUID

from app.clock import now
from app.services import mailbox
from app.services.mail_answers import Accepted
from workers.mailers.mailer import Email


class Mailbox:
    """Sends nothing: keeps every email where `/dev/mailbox` shows it."""

    async def send(self, email: Email) -> Accepted:
        """Put the email into the mailbox, once more if it is there already."""
        arrived = now()
        words = (email.subject, email.text, email.html)
        await mailbox.deliver(email.reference, email.recipient, *words, email.headers, arrived)
        return Accepted(arrived)

    async def find(self, reference: UUID) -> Accepted | None:
        """Whether the mailbox has an email of this reference."""
        arrived = await mailbox.arrived_at(reference)
        return None if arrived is None else Accepted(arrived, found=True)

    async def problems(self) -> list[str]:
        """Nothing can be wrong with it."""
        return []
