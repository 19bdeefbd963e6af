"""The outbox: which emails a worker may send now, and what became of each (closure.md, 8.1)."""

from app.services.outbox.claiming import LEASE, Claimed, claim, give_up_leases
from app.services.outbox.pauses import ASK_AFTER, ATTEMPTS, FIRST_PAUSE, LONGEST_PAUSE, pause_after
from app.services.outbox.settling import Attempted, settle

__all__ = [
    "ASK_AFTER",
    "ATTEMPTS",
    "FIRST_PAUSE",
    "LEASE",
    "LONGEST_PAUSE",
    "Attempted",
    "Claimed",
    "claim",
    "give_up_leases",
    "pause_after",
    "settle",
]
