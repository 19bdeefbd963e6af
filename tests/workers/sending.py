"""Sending as a worker does, until nothing is due."""

from workers.mailers.mailer import Mailer
from workers.sender import Sender


async def send_due(mailer: Mailer) -> int:
    """Send what is due through this mailer; how many were attempted."""
    return await Sender(mailer).send_due()
